import { CurrentRoleForm } from "@/components/pay/current-role-form";
import { PayAgainstStudy } from "@/components/pay/pay-against-study";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/http/form-action";
import type { PayPage } from "@/lib/pay/pay-page";

type PaySectionProps = {
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
    <Section title="Pay and payback" lead="Based on published pay ranges. Not a promise.">
      <Card>
        <KeepFocus>
          <div className="flex flex-col gap-4">
            {current === null ? (
              <>
                <p>Tell us your current role to see how the pay differs.</p>
                {form}
              </>
            ) : (
              <>
                <PayAgainstStudy current={current} target={target} hours={hours} hoursPerWeek={hoursPerWeek} />
                <Disclosure summary="Change your current role">{form}</Disclosure>
              </>
            )}
          </div>
        </KeepFocus>
      </Card>
    </Section>
  );
}
