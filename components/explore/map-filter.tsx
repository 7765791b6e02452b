import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Named } from "@/lib/explore/named";

export type MapFilterProps = { roles: readonly Named[]; areas: readonly string[]; role: string; area: string };

/** Chooses what the map shows; the address holds the choice. */
export function MapFilter({ roles, areas, role, area }: MapFilterProps) {
  return (
    <form action="/skills/map" className="flex flex-wrap items-end gap-3">
      <label className="flex min-w-0 flex-1 basis-48 flex-col gap-1 font-medium text-sm">
        Role
        <Select key={role} name="role" defaultValue={role}>
          <option value="">Any role</option>
          {roles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </label>
      <label className="flex min-w-0 flex-1 basis-48 flex-col gap-1 font-medium text-sm">
        Area
        <Select key={area} name="area" defaultValue={area}>
          <option value="">Every area</option>
          {areas.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </label>
      <Button type="submit">Show</Button>
    </form>
  );
}
