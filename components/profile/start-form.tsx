"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { useTyped } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import { HoursPerWeekField } from "@/components/ui/hours-per-week-field";
import { type RadioCard, RadioCards } from "@/components/ui/radio-cards";
import { SeenValues } from "@/components/ui/seen-values";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type StartFormProps = {
  action: FormAction<null>;
  roles: readonly RadioCard[];
  /** Shown on asking. */
  otherRoles: readonly RadioCard[];
  roleId?: string;
  startingPoints: readonly RadioCard[];
  /** Shown on asking. */
  otherStartingPoints: readonly RadioCard[];
  startingPoint?: string;
  hoursPerWeek: number;
  /** What is stored of both so far; no role of a newcomer. */
  own: { readonly roleId: string | null; readonly hoursPerWeek: string };
  /** For those who do not know yet where to go. */
  undecided: ReactNode;
};

/** Where to, from where, and with how much time. */
export function StartForm(props: StartFormProps) {
  const { action, roles, otherRoles, roleId, startingPoints, otherStartingPoints, startingPoint } = props;
  const { hoursPerWeek, own, undecided } = props;
  return (
    <ActionForm action={action} aria-label="Your start">
      <SeenValues values={own} />
      <div className="flex flex-col gap-10">
        <div className="flex flex-col gap-3">
          <RadioCards
            name="roleId"
            legend="Where would you like to go?"
            hint={undecided}
            options={roles}
            defaultValue={roleId}
            columns={3}
          />
          <MoreCards name="roleId" legend="Other AI and data roles" options={otherRoles} defaultValue={roleId} />
        </div>
        <div className="flex flex-col gap-3">
          <RadioCards
            name="startingProfile"
            legend="What is closest to your work today?"
            hint="It fills in typical ratings, marked as assumed, for you to correct. Your own ratings stay."
            options={startingPoints}
            defaultValue={startingPoint}
            columns={3}
          />
          <MoreCards
            name="startingProfile"
            legend="I already work in AI"
            options={otherStartingPoints}
            defaultValue={startingPoint}
          />
        </div>
        <div className="max-w-xs">
          <HoursPerWeekField
            hint="How much you can study. Used for the dates of your plans; you can change it for each plan."
            defaultValue={hoursPerWeek}
          />
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

type MoreCardsProps = { name: string; legend: string; options: readonly RadioCard[]; defaultValue: string | undefined };

/** Choices of the same question that few need: behind a line, unless one of them is chosen already. */
function MoreCards({ name, legend, options, defaultValue }: MoreCardsProps) {
  const chosen = useTyped(name) ?? defaultValue;
  if (options.length === 0) return null;
  return (
    <Disclosure summary={`${legend} (${options.length})`} open={options.some(({ value }) => value === chosen)}>
      <RadioCards name={name} legend={legend} options={options} defaultValue={defaultValue} columns={3} />
    </Disclosure>
  );
}
