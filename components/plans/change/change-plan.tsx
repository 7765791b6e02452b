"use client";

import { type ReactNode, useRef, useState } from "react";
import { ChangeResult } from "@/components/plans/change/change-result";
import { ChoiceList } from "@/components/plans/change/choice-list";
import { HoursSlider } from "@/components/plans/change/hours-slider";
import { UseChange } from "@/components/plans/change/use-change";
import { useChangeView } from "@/components/plans/change/use-change-view";
import type { ShownChange } from "@/components/plans/change/use-change-worker";
import { strategyName } from "@/components/plans/strategy-name";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { HoursPerWeekField } from "@/components/ui/hours-per-week-field";
import { Input } from "@/components/ui/input";
import { NamedOptions } from "@/components/ui/named-options";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/http/form-action";
import type { ChangeFields } from "@/lib/plans/asked-change";
import type { Day } from "@/lib/time/days";

export type ChangePlanProps = {
  planId: string;
  /** The role that the change is computed for. */
  roleId: string;
  /** The role that the plan leads to. */
  planned: string;
  roles: readonly { readonly id: string; readonly name: string }[];
  revision: number;
  today: Day;
  /** What the fields hold to begin with. */
  fields: ChangeFields;
  /** Of those fields. */
  first: ShownChange;
  /** The path of the plan as it is; drawn by the server, since it does not change. */
  present: ReactNode;
  /** Names of the steps and goals that the lists hold. */
  names: Readonly<Record<string, string>>;
  change: FormAction<unknown>;
};

/**
 * Asks for another plan and shows it beside the present one: at once by a worker, or by the server once the form is
 * sent. Nothing is kept until it is used.
 */
export function ChangePlan({
  planId,
  roleId,
  planned,
  roles,
  revision,
  today,
  fields,
  first,
  present,
  names,
  change,
}: ChangePlanProps) {
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState<ChangeFields>(fields);
  const { shown, ask } = useChangeView(first, `/plans/${planId}/change/change.json`);
  const isOwnRole = roleId === planned;

  function look() {
    if (!form.current) return;
    setAsked(fieldsIn(form.current));
    if (isOwnRole) ask(new FormData(form.current)); // the worker holds this role alone; for another the server answers
  }

  const { errors, view } = shown;
  return (
    <div className="grid min-w-0 gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <form
        ref={form}
        method="get"
        onInput={look}
        className="flex min-w-0 flex-col gap-5"
        aria-label="Change this plan"
      >
        <input type="hidden" name="asked" value="1" />
        <Field name="roleId" label="Target role" hint="What you have finished stays with the plan.">
          <Select defaultValue={roleId} onChange={() => form.current?.requestSubmit()}>
            <NamedOptions options={roles} />
          </Select>
        </Field>
        <RadioCards
          name="strategy"
          legend="How to order the steps"
          options={[
            { value: "fast-track", label: strategyName("fast-track") },
            { value: "steady", label: strategyName("steady") },
          ]}
          defaultValue={fields.strategy}
        />
        <HoursPerWeekField
          hint="They are yours for all plans."
          defaultValue={fields.hoursPerWeek}
          error={errors.hoursPerWeek}
        />
        <HoursSlider hoursPerWeek={asked.hoursPerWeek} form={form} onMove={look} />
        <Field name="startDate" label="First day" error={errors.startDate}>
          <Input type="date" defaultValue={fields.startDate} />
        </Field>
        <Field
          name="readyBy"
          label="Ready by"
          hint="See what it would take to be ready by a day."
          optional
          error={errors.readyBy}
        >
          <Input type="date" defaultValue={fields.readyBy} />
        </Field>
        <ChoiceList
          id="left-out"
          name="leftOut"
          legend="Left out"
          hint="Clear a box to take it back in."
          {...{ names }}
          keys={fields.leftOut}
        />
        <ChoiceList
          id="own-order"
          name="pins"
          legend="Your own order"
          hint="Clear a box to let the engine decide."
          {...{ names }}
          keys={fields.pins}
        />
        <p className="text-sm">
          <TextLink href={`/plans/${planId}/order`}>Put steps in another order</TextLink>
        </p>
        <div>
          <Button type="submit">Show what changes</Button>
        </div>
      </form>
      <Card as="section" aria-label="What changes">
        <ChangeResult view={view} planId={planId} today={today}>
          {view.kind === "plan" && !view.isSame && Object.keys(errors).length === 0 && (
            <UseChange planId={planId} roleId={roleId} revision={revision} asked={asked} change={change} />
          )}
        </ChangeResult>
        <div className="mt-5">
          <Disclosure summary="Show the path of the plan as it is">{present}</Disclosure>
        </div>
      </Card>
    </div>
  );
}

function fieldsIn(form: HTMLFormElement): ChangeFields {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "");
  const texts = (name: string) => data.getAll(name).map(String);
  return {
    strategy: text("strategy"),
    startDate: text("startDate"),
    hoursPerWeek: text("hoursPerWeek"),
    readyBy: text("readyBy"),
    leftOut: texts("leftOut"),
    pins: texts("pins"),
  };
}
