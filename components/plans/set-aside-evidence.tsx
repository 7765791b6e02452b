import { EvidenceText } from "@/components/plans/evidence-text";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { PlanView } from "@/lib/plans/plan-view";

/** Evidence of steps that are no longer in the plan; nothing if there is none. */
export function SetAsideEvidence({ evidence }: { evidence: PlanView["setAside"] }) {
  if (evidence.length === 0) return null;
  return (
    <Section
      title="Evidence from former steps"
      lead="You added it to steps that are no longer in this plan. If a step comes back, so does its evidence."
    >
      <Card>
        <ul className="flex flex-col gap-5">
          {evidence.map(({ title, note, link }) => (
            <li key={`${title} ${note} ${link}`} className="flex max-w-prose flex-col gap-1">
              <h3 className="font-medium">{title}</h3>
              <EvidenceText note={note} link={link} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
