import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";
import type { ChangeFields } from "@/lib/plans/asked-change";

type UseChangeProps = {
  planId: string;
  roleId: string;
  revision: number;
  asked: ChangeFields;
  change: FormAction<unknown>;
};

/** Puts the plan that is asked for in the place of the present one. */
export function UseChange({ planId, roleId, revision, asked, change }: UseChangeProps) {
  const { leftOut, pins, strategy, startDate, hoursPerWeek } = asked;
  const many = [
    ...leftOut.map((value) => ["leftOut", value] as const),
    ...pins.map((value) => ["pins", value] as const),
  ];
  return (
    <ActionForm action={change} layout="tight" aria-label="Use this plan">
      <HiddenFields values={{ planId, roleId, revision, strategy, startDate, hoursPerWeek }} />
      {many.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div>
        <SubmitButton size="large">Use this</SubmitButton>
      </div>
      <FormMessage />
    </ActionForm>
  );
}
