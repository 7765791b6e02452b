import { payText } from "@/components/roles/pay-range";
import { hoursText } from "@/components/ui/hours";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AnswerFacts, RoleName } from "@/lib/questions/answer-facts";

/** What the catalogue's own data says, as a list or a table. */
export function AnswerFactsView({ facts }: { facts: AnswerFacts }) {
  switch (facts.kind) {
    case "lists":
      return <Lists lists={facts.lists} />;
    case "texts":
      return (
        <ul className="flex max-w-prose flex-col gap-2">
          {facts.texts.map(({ role, text }) => (
            <li key={role.id}>
              <RoleLink role={role} />. {text}
            </li>
          ))}
        </ul>
      );
    case "skills":
      return (
        <Table
          caption={`Skills that ${facts.role.name} needs`}
          rows={facts.skills}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "skill",
              title: "Skill",
              cell: ({ id, name }) => <TextLink href={`/skills/${id}`}>{name}</TextLink>,
            },
            { key: "level", title: "Level", kind: "number", cell: ({ level }) => `${level} of 5` },
            { key: "essential", title: "Need", cell: ({ essential }) => (essential ? "Essential" : "Helps") },
          ]}
        />
      );
    case "pay":
      return (
        <div className="flex flex-col gap-2">
          <Table
            caption="Pay a year, highest midpoint first"
            rows={facts.rows}
            rowKey={({ role }) => role.id}
            columns={[
              roleColumn,
              { key: "pay", title: "A year", kind: "number", cell: ({ pay }) => payText(pay) },
              {
                key: "basis",
                title: "What is counted",
                ownLine: true,
                cell: ({ pay }) => `${pay.basis}, ${pay.region}, ${pay.years}`,
              },
              {
                key: "source",
                title: "Source",
                ownLine: true,
                cell: ({ pay }) => <span className="text-muted">{pay.source.title}</span>,
              },
            ]}
          />
          <p className="text-muted text-sm">
            Wages and total compensation are different things, so compare only rows with the same basis.
          </p>
        </div>
      );
    case "amounts":
      return (
        <Table
          caption={`How much ${facts.of} each role has, most first`}
          rows={facts.rows}
          rowKey={({ role }) => role.id}
          columns={[
            roleColumn,
            { key: "amount", title: "Amount", kind: "number", cell: ({ amount }) => `${amount} of 5` },
            { key: "text", title: "In words", ownLine: true, cell: ({ text }) => text },
          ]}
        />
      );
    case "beginners":
      return (
        <Table
          caption="Hours of study from scratch until ready to apply, on the fastest plan"
          rows={facts.rows}
          rowKey={({ role }) => role.id}
          columns={[
            roleColumn,
            { key: "hours", title: "Until ready", kind: "number", cell: ({ hours }) => hoursText(hours) },
          ]}
        />
      );
    case "routes":
      return (
        <Table
          caption="Hours of study from one role to another until ready, from typical levels"
          rows={facts.routes}
          rowKey={({ from, to }) => `${from.id} ${to.id}`}
          columns={[
            {
              key: "route",
              title: "From and to",
              cell: ({ from, to }) => (
                <TextLink href={`/routes/${from.id}/${to.id}`}>
                  {from.name} to {to.name}
                </TextLink>
              ),
            },
            { key: "hours", title: "Until ready", kind: "number", cell: ({ hours }) => hoursText(hours) },
          ]}
        />
      );
  }
}

const roleColumn = {
  key: "role",
  title: "Role",
  cell: ({ role }: { role: RoleName }) => <RoleLink role={role} />,
};

function RoleLink({ role }: { role: RoleName }) {
  return <TextLink href={`/roles/${role.id}`}>{role.name}</TextLink>;
}

/** One list is told plainly; several stand under the names of their roles. */
function Lists({ lists }: { lists: Extract<AnswerFacts, { kind: "lists" }>["lists"] }) {
  return (
    <div className={lists.length > 1 ? "grid gap-5 sm:grid-cols-3" : "max-w-prose"}>
      {lists.map(({ role, items }) => (
        <div key={role.id} className="flex min-w-0 flex-col gap-1">
          {lists.length > 1 && (
            <p>
              <RoleLink role={role} />
            </p>
          )}
          <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
