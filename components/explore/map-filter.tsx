import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import { Select } from "@/components/ui/select";
import type { Named } from "@/lib/explore/named";

type MapFilterProps = { roles: readonly Named[]; areas: readonly string[]; role: string; area: string };

/** Chooses what the map highlights and shows; the address holds the choice. */
export function MapFilter({ roles, areas, role, area }: MapFilterProps) {
  return (
    <form action="/skills/map" className="flex flex-wrap items-end gap-3">
      <Field name="role" label="Highlight a role">
        <Select key={role} defaultValue={role}>
          <option value="">No role</option>
          <NamedOptions options={roles} />
        </Select>
      </Field>
      <Field name="area" label="Area">
        <Select key={area} defaultValue={area}>
          <option value="">Every area</option>
          {areas.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Button type="submit">Show</Button>
    </form>
  );
}
