import { PaySection } from "@/components/pay/pay-section";
import type { Member } from "@/lib/accounts/member";
import { sayCurrentRoleAction } from "@/lib/pay/actions";
import { payPage } from "@/lib/pay/queries";
import type { PlanPage } from "@/lib/plans/pages";

/** The pay of where the member works against that of where the plan leads; nothing if the role is no more. */
export async function PlanPay({ member, plan }: { member: Member; plan: PlanPage }) {
  const pay = await payPage(member, plan.role.id);
  if (!pay) return null;
  return (
    <PaySection
      pay={pay}
      hours={plan.totalHours}
      hoursPerWeek={plan.hoursPerWeek}
      sayCurrentRole={sayCurrentRoleAction}
    />
  );
}
