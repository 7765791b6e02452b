import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import { Select } from "@/components/ui/select";

type RolePickerProps = {
  options: readonly { id: string; name: string }[];
  /** Ids, in the order chosen. */
  chosen: readonly string[];
};

/** A plain form that sends the choice to the address; it needs no script. */
export function RolePicker({ options, chosen }: RolePickerProps) {
  return (
    <form action="/compare" method="get" aria-label="Roles to compare" className="flex flex-col gap-4 print:hidden">
      <div className="grid gap-4 sm:grid-cols-3">
        {["First role", "Second role", "Third role"].map((label, index) => (
          <Field key={label} name="roles" label={label} optional={index === 2}>
            <Select key={chosen[index] ?? ""} defaultValue={chosen[index] ?? ""}>
              <option value="">{index === 2 ? "None" : "Choose a role"}</option>
              <NamedOptions options={options} />
            </Select>
          </Field>
        ))}
      </div>
      <div>
        <Button type="submit" tone="primary">
          Compare
        </Button>
      </div>
    </form>
  );
}
