"use client";

import { useEffect, useRef, useState } from "react";
import { ChoiceList } from "@/components/plans/change/choice-list";
import { UseChange } from "@/components/plans/change/use-change";
import { type ShownChange, useChangeWorker } from "@/components/plans/change/use-change-worker";
import { DifferenceDetails } from "@/components/plans/difference-details";
import { OrderRow } from "@/components/plans/order/order-row";
import { PutBefore } from "@/components/plans/order/put-before";
import { type Drag, useDrag } from "@/components/plans/order/use-drag";
import { announce } from "@/components/ui/announcer";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/http/form-action";
import type { ChangeView } from "@/lib/planning/change-view";
import { type OrderedStep, orderAfter, type Pin, pinOfDrop, withPin } from "@/lib/planning/order-after";
import type { ChangeFields } from "@/lib/plans/asked-change";

export type OrderStepsProps = {
  planId: string;
  roleId: string;
  revision: number;
  /** The open steps of the plan as it is kept, in its order. */
  steps: readonly OrderedStep[];
  /** The person's own order as it is kept. */
  kept: readonly string[];
  fields: ChangeFields;
  /** Of those fields. */
  first: ShownChange;
  /** Whether the plan would be another today without any new order, as a proposal on its page says. */
  hasChanged: boolean;
  /** Why the form's choice of two steps is none. */
  error: string | null;
  change: FormAction<unknown>;
};

type Computed = Extract<ChangeView, { kind: "plan" }>;

/**
 * The open steps of a plan, to be put in another order one by one, and what that costs. The engine orders the others
 * around it, so a move says that one step comes before another and no more.
 */
export function OrderSteps(props: OrderStepsProps) {
  const { planId, roleId, revision, steps, kept, fields, first, hasChanged, error, change } = props;
  const form = useRef<HTMLFormElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const compute = useChangeWorker(`/plans/${planId}/change/change.json`);
  const [pins, setPins] = useState(fields.pins);
  /** With those that were cleared since the last move, which makes it anew. */
  const [listed, setListed] = useState({ pins: fields.pins, move: 0 });
  const [plan, setPlan] = useState<Computed | null>(first.view.kind === "plan" ? first.view : null);
  const [refusal, setRefusal] = useState(first.view.kind === "no-plan" ? first.view.message : null);
  const { drag, handle } = useDrag(list, dropped);

  // The keyboard goes on at the step that was moved, in sight of it.
  const moved = useRef<string | null>(null);
  useEffect(() => {
    const row = [...(list.current?.children ?? [])].find((each) => each.id === `step-${moved.current}`);
    if (!(row instanceof HTMLElement)) return;
    moved.current = null;
    row.scrollIntoView({ block: "nearest" });
    if (document.activeElement === document.body) (row.querySelector("button") ?? row).focus({ preventScroll: true });
  });

  const order = plan ? orderAfter(steps, plan.difference) : steps;
  const keys = order.map(({ key }) => key);
  const titles = new Map([...steps, ...order].map(({ key, title }) => [key, title]));
  const pinText = (pin: string) => {
    const names = pin.split(">").map((key) => titles.get(key) ?? key);
    return names.join(" before ");
  };
  const isAsked = JSON.stringify([...pins].sort()) !== JSON.stringify([...kept].sort());

  /** @returns what it brings in words; null if it is refused or something else was asked since */
  async function ask(next: readonly string[]): Promise<string | null> {
    if (!form.current) return null;
    const asked = new FormData(form.current);
    asked.delete("pins");
    for (const pin of next) asked.append("pins", pin);
    const answer = await compute(asked);
    if (answer.kind === "superseded") return null;
    const view = answer.kind === "computed" ? answer.change.view : failed;
    if (view.kind === "no-plan") {
      setRefusal(view.message);
      return null;
    }
    setRefusal(null);
    setPins(next);
    setPlan(view);
    return view.consequences;
  }

  async function put(pin: Pin, key: string) {
    const next = withPin(pins, pin);
    const consequences = await ask(next);
    if (consequences === null) return;
    setListed(({ move }) => ({ pins: next, move: move + 1 }));
    moved.current = key;
    announce(`${pinText(pin)}: ${consequences}.`);
  }

  function dropped({ key, gap }: Drag) {
    const pin = pinOfDrop(keys, key, gap);
    if (pin) put(pin, key);
  }

  function lookOf(key: string, index: number) {
    if (drag?.key === key) return "dragged";
    if (!drag || !pinOfDrop(keys, drag.key, drag.gap)) return "still";
    if (drag.gap === index) return "dropped-before";
    return drag.gap === index + 1 && drag.gap === keys.length ? "dropped-after" : "still";
  }

  return (
    <div className="grid min-w-0 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <form
          ref={form}
          method="get"
          autoComplete="off" // a reload would bring back cleared boxes alone
          aria-label="Your own order"
          className="flex min-w-0 flex-col gap-5"
          onInput={({ target }) => {
            if (!form.current || !(target instanceof HTMLInputElement) || target.name !== "pins") return;
            ask(new FormData(form.current).getAll("pins").map(String));
          }}
        >
          <input type="hidden" name="asked" value="1" />
          {fields.leftOut.map((key) => (
            <input key={key} type="hidden" name="leftOut" value={key} />
          ))}
          <ChoiceList
            key={listed.move}
            id="own-order"
            name="pins"
            legend="What you decided"
            hint="Clear a box to let the engine decide."
            keys={listed.pins}
            names={Object.fromEntries(listed.pins.map((pin) => [pin, pinText(pin)]))}
          />
          <PutBefore steps={order} error={error} />
        </form>
        <Card padding="none">
          <ol ref={list} className="divide-y divide-line" aria-label="Open steps in order">
            {order.map((step, index) => {
              const above = keys[index - 1];
              return (
                <OrderRow
                  key={step.key}
                  step={step}
                  place={index + 1}
                  look={lookOf(step.key, index)}
                  handle={handle(step.key, index)}
                  onMoveEarlier={above === undefined ? null : () => put(`${step.key}>${above}`, step.key)}
                />
              );
            })}
          </ol>
        </Card>
      </div>
      {(isAsked || refusal !== null) && (
        <div className="sticky bottom-18 max-h-[60vh] min-w-0 overflow-y-auto rounded-card shadow-floating sm:bottom-2 lg:top-20 lg:bottom-auto lg:shadow-none">
          <Card as="section" aria-label="What this order costs">
            <div className="flex min-w-0 flex-col gap-3">
              {refusal !== null && (
                <div role="alert">
                  <Callout tone="warn">{refusal}</Callout>
                </div>
              )}
              {isAsked && plan && (
                <>
                  <p className="font-semibold leading-snug first-letter:uppercase sm:text-lg">{plan.consequences}</p>
                  {hasChanged && (
                    <p className="text-muted text-sm">
                      Part of this comes from what has changed since the plan was made, such as your ratings.
                    </p>
                  )}
                  <DifferenceDetails difference={plan.difference} />
                  <p className="hidden text-muted text-sm lg:block">{plan.certificate}</p>
                  <UseChange {...{ planId, roleId, revision, change }} asked={{ ...fields, pins }} />
                </>
              )}
            </div>
          </Card>
        </div>
      )}
    </div>
  );
}

const failed = {
  kind: "no-plan",
  message: "This could not be computed here. Use “Put a step before another” instead.",
} as const;
