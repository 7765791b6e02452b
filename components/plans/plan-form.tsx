"use client";

import { startTransition, useActionState, useEffect, useEffectEvent, useRef } from "react";
import { PlanPreviewNote } from "@/components/plans/plan-preview-note";
import { PreviewPay } from "@/components/plans/preview-pay";
import { strategyOptions } from "@/components/plans/strategy-options";
import { ActionForm } from "@/components/ui/action-form";
import { attempt } from "@/components/ui/attempt";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { HoursPerWeekField } from "@/components/ui/hours-per-week-field";
import { Input } from "@/components/ui/input";
import { NamedOptions } from "@/components/ui/named-options";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { earliestFirstDay, latestFirstDay } from "@/lib/forms/first-day-range";
import type { ActionState, FormAction } from "@/lib/http/form-action";
import type { PlanPreview } from "@/lib/plans/plan-preview";

type PlanFormProps = {
  roles: readonly { id: string; name: string }[];
  /** What the fields hold to begin with. */
  roleId: string;
  hoursPerWeek: number;
  startDate: string;
  /** Of those values. */
  firstPreview: ActionState<PlanPreview>;
  creationKey: string;
  preview: FormAction<PlanPreview>;
  create: FormAction<unknown>;
};

/** Where to, how many hours a week and from when; what each way would give is shown before one is chosen. */
export function PlanForm(props: PlanFormProps) {
  const [preview, ask, asking] = useActionState(
    (last: ActionState<PlanPreview>, form: FormData) => attempt(props.preview, last, form),
    props.firstPreview,
  );
  const role = useRef<HTMLSelectElement>(null);
  const asked = useRef(`${props.roleId} ${props.hoursPerWeek} ${props.startDate}`);

  function look() {
    const form = role.current?.form;
    if (!form) return;
    const data = new FormData(form);
    const question = ["roleId", "hoursPerWeek", "startDate"].map((name) => data.get(name)).join(" ");
    if (question === asked.current) return;
    asked.current = question;
    startTransition(() => ask(data));
  }

  const lookFirst = useEffectEvent(look);
  useEffect(() => lookFirst(), []); // at what was chosen before the script was there

  const wrong = preview?.ok === false ? preview.error.fields : undefined;
  const shown = preview?.ok ? preview.value : null;
  return (
    <>
      <ActionForm action={props.create}>
        <HiddenFields values={{ creationKey: props.creationKey }} />
        <Field name="roleId" label="Role" error={wrong?.roleId}>
          <Select ref={role} defaultValue={props.roleId} onChange={look}>
            <NamedOptions options={props.roles} />
          </Select>
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <HoursPerWeekField
            hint="Yours for all plans: another figure here changes it for the others too."
            defaultValue={props.hoursPerWeek}
            error={wrong?.hoursPerWeek}
            onBlur={look}
          />
          <Field name="startDate" label="First day" hint="The plan's dates start here." error={wrong?.startDate}>
            <Input
              type="date"
              defaultValue={props.startDate}
              min={earliestFirstDay}
              max={latestFirstDay}
              onBlur={look}
            />
          </Field>
        </div>
        <PlanPreviewNote preview={preview} asking={asking} />
        <div className={shown?.options.length === 0 ? "hidden noscript:contents" : "contents"}>
          <RadioCards
            name="strategy"
            legend="How to order the steps"
            options={strategyOptions(shown, asking)}
            defaultValue="fast-track"
            columns={2}
          />
          <Field name="title" label="Name of the plan" optional>
            <Input placeholder={shown ? `Towards ${shown.role.name}` : undefined} autoComplete="off" />
          </Field>
          <FormMessage />
          <div>
            <SubmitButton size="large">Make this plan</SubmitButton>
          </div>
        </div>
      </ActionForm>
      {shown && <PreviewPay preview={shown} />}
    </>
  );
}
