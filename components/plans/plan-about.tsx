import { ArchivePlan, RestorePlan } from "@/components/plans/archive-plan";
import { RenamePlan } from "@/components/plans/rename-plan";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/http/form-action";
import type { PlanPage } from "@/lib/plans/pages";
import { formatDay } from "@/lib/time/days";

type PlanAboutProps = {
  plan: PlanPage;
  rename: FormAction<unknown>;
  archive: FormAction<unknown>;
  restore: FormAction<unknown>;
};

/** How the plan came about and what can be done with it as a whole. */
export function PlanAbout({ plan, rename, archive, restore }: PlanAboutProps) {
  return (
    <Section id="about" title="About this plan">
      <div className="flex max-w-prose flex-col gap-3">
        <p>
          Made on {formatDay(plan.madeOn)} towards {plan.role.name}, from {formatDay(plan.startDate)}.
        </p>
        <p className="text-muted text-sm">
          It is based on version {plan.catalogVersion} of the catalogue and changes only when you say so: when your
          ratings, your time or the catalogue change, you are offered what would be different. Your readiness follows
          your ratings and finished steps at once.
        </p>
        <p className="print:hidden">
          <TextLink href={`/plans/${plan.id}/history`}>How this plan has changed</TextLink>
        </p>
      </div>
      <div className="flex flex-col gap-3 print:hidden">
        <RenamePlan planId={plan.id} title={plan.title} rename={rename} at={`/plans/${plan.id}#about`} />
        <KeepFocus>
          {plan.archivedOn === null ? (
            <ArchivePlan planId={plan.id} archive={archive} />
          ) : (
            <RestorePlan planId={plan.id} restore={restore} />
          )}
        </KeepFocus>
      </div>
    </Section>
  );
}
