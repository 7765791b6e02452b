import { CurrentRoleForm } from "@/components/pay/current-role-form";
import { PayAgainstStudy } from "@/components/pay/pay-against-study";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/http/form-action";
import type { PayPage } from "@/lib/pay/pay-page";

export type PaySectionProps = {
  pay: PayPage;
  /** Hours of study of the whole plan. */
  hours: number;
  hoursPerWeek: number;
  sayCurrentRole: FormAction<unknown>;
};

/** What the change may mean for the pay, against the study that it takes. */
export function PaySection({ pay, hours, hoursPerWeek, sayCurrentRole }: PaySectionProps) {
  const { current, target, roles } = pay;
  const form = <CurrentRoleForm roles={roles} currentRoleId={current?.id ?? null} action={sayCurrentRole} />;
  return (
    <Section title="Pay and payback" lead="What ranges of published figures say, never a promise.">
      <Card>
        <KeepFocus>
          <div className="flex flex-col gap-4">
            {current === null ? (
              <>
                <p>Say what you work as now, and you see here how the pay of the two roles differs.</p>
                {form}
              </>
            ) : (
              <>
                <PayAgainstStudy current={current} target={target} hours={hours} hoursPerWeek={hoursPerWeek} />
                <Disclosure summary="Change what you work as now">{form}</Disclosure>
              </>
            )}
          </div>
        </KeepFocus>
      </Card>
    </Section>
  );
}
