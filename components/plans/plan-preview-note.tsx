import { Callout } from "@/components/ui/callout";
import { FailureCallout } from "@/components/ui/failure-callout";
import { percent } from "@/components/ui/percent";
import { ReadyMeans } from "@/components/ui/ready-means";
import { TextLink } from "@/components/ui/text-link";

import { listInWords } from "@/lib/engine/list-in-words";
import type { ActionState } from "@/lib/http/form-action";

import type { PlanPreview } from "@/lib/plans/plan-preview";
import { formatDay } from "@/lib/time/days";

/** What there is to say of the plan that would be made, besides its dates. Read out when it changes. */
export function PlanPreviewNote({ preview, asking }: { preview: ActionState<PlanPreview>; asking: boolean }) {
  return (
    <div role="status" aria-busy={asking}>
      <Note preview={preview} />
    </div>
  );
}

function Note({ preview }: { preview: ActionState<PlanPreview> }) {
  if (!preview) return null;
  if (!preview.ok) return preview.error.fields ? null : <FailureCallout tone="warn" error={preview.error} />;
  const { role, readiness, threshold, isReady, adds, options, begins } = preview.value;
  if (options.length === 0) {
    return (
      <Callout key="nothing-left" tone="met" title={`You meet every requirement of ${role.name}`}>
        <p>
          There is nothing left to plan. Choose another role above, or see <TextLink href="/gap">the gap</TextLink> to
          others.
        </p>
      </Callout>
    );
  }
  if (isReady) {
    return (
      <Callout key="ready" tone="met" title={`You are ready to apply as ${role.name} already`}>
        <p>
          {`Your readiness is ${percent(readiness)}. A plan takes you to the rest of the role; what adds most: ${listInWords(adds)}.`}
        </p>
      </Callout>
    );
  }
  return (
    <div className="flex flex-col gap-1">
      {begins && <BeginsLater {...begins} />}
      <p className="text-muted text-sm">{`You meet ${percent(readiness)} of ${role.name} today.`}</p>
      <ReadyMeans threshold={threshold} />
    </div>
  );
}

function BeginsLater({ after, on, sharedSteps }: NonNullable<PlanPreview["begins"]>) {
  const shared = sharedSteps === 1 ? "One step is" : `${sharedSteps} steps are`;
  return (
    <p className="text-sm">
      {`Begins after ${after}, on ${formatDay(on)}: the plans you follow come first.${sharedSteps > 0 ? ` ${shared} in those too, and done there.` : ""}`}
    </p>
  );
}
