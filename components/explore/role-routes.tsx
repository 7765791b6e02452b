import { Columns } from "@/components/explore/columns";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Named } from "@/lib/explore/named";

type RoleRoutesProps = { role: Named; neighbours: readonly Named[]; others: readonly Named[] };

/** Where to go on from a role: beside others, and by the ways that lead to it. */
export function RoleRoutes({ role, neighbours, others }: RoleRoutesProps) {
  return (
    <Columns>
      <Section title="Compare">
        <ul className="flex flex-col gap-1.5">
          {neighbours.map(({ id, name }) => (
            <li key={id}>
              <TextLink href={`/compare?roles=${role.id},${id}`}>
                {role.name} and {name}
              </TextLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Routes to this role">
        <ul className="grid gap-1.5 sm:grid-cols-2">
          {others.map(({ id, name }) => (
            <li key={id}>
              <TextLink href={`/routes/${id}/${role.id}`}>From {name}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
    </Columns>
  );
}
