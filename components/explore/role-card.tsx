import { payText } from "@/components/roles/pay-range";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { OutlineRole } from "@/lib/explore/outline";

/** A role in a list, leading to its page. */
export function RoleCard({ role: { id, name, summary, facts } }: { role: OutlineRole }) {
  return (
    <Card as="li">
      <div className="flex h-full flex-col gap-2">
        <h3 className="font-semibold">
          <TextLink href={`/roles/${id}`}>{name}</TextLink>
        </h3>
        <p className="flex-1 text-sm">{summary}</p>
        <p className="text-muted text-sm">
          <span>{facts.phases[0]}</span>
          {facts.pay && <span className="block">{`${payText(facts.pay)} a year`}</span>}
        </p>
      </div>
    </Card>
  );
}
