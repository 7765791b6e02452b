"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { type RadioCard, RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/action";

export type StartFormProps = {
  action: FormAction<null>;
  roles: readonly RadioCard[];
  roleId?: string;
  startingPoints: readonly RadioCard[];
  startingPoint?: string;
  hoursPerWeek: number;
};

/** Where to, from where, and with how much time. */
export function StartForm({ action, roles, roleId, startingPoints, startingPoint, hoursPerWeek }: StartFormProps) {
  return (
    <ActionForm action={action} aria-label="Your start">
      <div className="flex flex-col gap-10">
        <RadioCards
          name="roleId"
          legend="Where would you like to go?"
          options={roles}
          defaultValue={roleId}
          columns={3}
        />
        <RadioCards
          name="startingProfile"
          legend="What comes nearest to your work today?"
          hint="It fills in typical ratings, marked as assumed, for you to correct. What you said yourself stays."
          options={startingPoints}
          defaultValue={startingPoint}
          columns={3}
        />
        <div className="max-w-xs">
          <Field
            name="hoursPerWeek"
            label="Hours a week for study"
            hint="Plans are dated by it. It can be changed for each plan."
          >
            <Input type="text" inputMode="decimal" autoComplete="off" defaultValue={hoursPerWeek} />
          </Field>
        </div>
        <div className="flex flex-col gap-4">
          <FormMessage />
          <div>
            <SubmitButton size="large">Go on to your ratings</SubmitButton>
          </div>
        </div>
      </div>
    </ActionForm>
  );
}
