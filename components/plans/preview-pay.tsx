import { PayAgainstStudy } from "@/components/pay/pay-against-study";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { PlanPreview } from "@/lib/plans/plan-preview";

/** What the plan that would be made may mean for the pay; nothing where no difference can be told. */
export function PreviewPay({ preview: { pay, hoursPerWeek, options } }: { preview: PlanPreview }) {
  const [option] = options;
  if (!pay || !option) return null;
  return (
    <Section title="Pay and payback" lead="Based on published pay ranges. Not a promise.">
      <Card>
        <div className="flex flex-col gap-4">
          <PayAgainstStudy {...pay} hours={option.totalHours} hoursPerWeek={hoursPerWeek} />
        </div>
      </Card>
    </Section>
  );
}
