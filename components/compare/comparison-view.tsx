import { PayComparison } from "@/components/compare/pay-comparison";
import { RequirementsChart } from "@/components/compare/requirements-chart";
import { PlainList, RoleColumns, ShareOfWork } from "@/components/compare/role-columns";
import { RoleFigures } from "@/components/compare/role-figures";
import { SkillGroups } from "@/components/compare/skill-groups";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { type WorkflowPhase, workflowPhases } from "@/lib/catalog/schema";
import type { ComparePage } from "@/lib/compare/compare-page";
import { listInWords } from "@/lib/engine/list-in-words";

type ComparisonViewProps = NonNullable<ComparePage["compared"]> & { startHref: (roleId: string) => string };

/** Two or three roles, side by side in everything that the catalogue tells of them. */
export function ComparisonView({ roles, comparison, own, startHref }: ComparisonViewProps) {
  const names = roles.map(({ name }) => name);
  const facts = (index: number) => roles[index]?.facts;
  const { shared } = comparison.tools;
  return (
    <>
      <Section title="At a glance">
        <RoleFigures roles={roles} own={own} startHref={startHref} />
      </Section>
      <Section
        title="Requirements"
        lead="The level each role needs, from 0 to 5. In each area, the largest differences come first."
      >
        <Card>
          <RequirementsChart roles={names} skills={comparison.skills} levels={own?.levels ?? null} />
        </Card>
      </Section>
      <Section title="Shared and distinctive skills">
        <SkillGroups roles={names} comparison={comparison} />
      </Section>
      <Section title="Pay" lead="All ranges on the same scale.">
        <Card>
          <PayComparison roles={roles.map(({ id, name, facts: { pay } }) => ({ id, name, pay }))} />
        </Card>
      </Section>
      <Section
        title="Phases of the work"
        lead="AI work goes through four phases, and each role takes part in some of them."
      >
        <Table
          caption="Phases of the work that each role covers"
          columns={phaseColumns(roles)}
          rows={workflowPhases}
          rowKey={(phase) => phase}
        />
      </Section>
      <Section title="Coding and mathematics">
        <RoleColumns roles={roles}>
          {(index) => (
            <>
              <ShareOfWork
                label="Coding"
                amount={facts(index)?.coding.amount ?? 0}
                text={facts(index)?.coding.text ?? ""}
              />
              <ShareOfWork
                label="Mathematics"
                amount={facts(index)?.mathematics.amount ?? 0}
                text={facts(index)?.mathematics.text ?? ""}
              />
            </>
          )}
        </RoleColumns>
      </Section>
      <Section title="Day to day">
        <RoleColumns roles={roles}>
          {(index) => (
            <>
              <PlainList items={facts(index)?.responsibilities ?? []} />
              <p className="text-muted text-sm">{facts(index)?.workMode}</p>
            </>
          )}
        </RoleColumns>
      </Section>
      <Section title="Typical outputs">
        <RoleColumns roles={roles}>{(index) => <PlainList items={facts(index)?.outputs ?? []} />}</RoleColumns>
      </Section>
      <Section
        title="Tools"
        lead={shared.length > 0 ? `Shared: ${listInWords(shared)}.` : "They have no tools in common."}
      >
        <RoleColumns roles={roles}>{(index) => <PlainList items={comparison.tools.own[index] ?? []} />}</RoleColumns>
      </Section>
      <Section
        title="From one to the other"
        lead="What carries over, what you need to learn, and how many hours it takes."
      >
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {roles.flatMap((from) =>
            roles
              .filter(({ id }) => id !== from.id)
              .map((to) => (
                <li key={`${from.id} ${to.id}`}>
                  <TextLink href={`/routes/${from.id}/${to.id}`}>
                    {from.name} to {to.name}
                  </TextLink>
                </li>
              )),
          )}
        </ul>
      </Section>
    </>
  );
}

function phaseColumns(roles: ComparisonViewProps["roles"]): Column<WorkflowPhase>[] {
  return [
    { key: "phase", title: "Phase", ownLine: true, cell: (phase) => phase },
    ...roles.map(({ id, name, facts }) => ({
      key: id,
      title: name,
      cell: (phase: WorkflowPhase) =>
        facts.phases[0] === phase ? <strong>mainly</strong> : facts.phases.includes(phase) ? "also" : "no",
    })),
  ];
}
