"use client";

import { CircleCheck, Play, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { StepQuestion } from "@/components/plans/step-question";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/http/action";

export type StepActionSet = {
  start: FormAction<unknown>;
  complete: FormAction<unknown>;
  undo: FormAction<unknown>;
};

export type StepActionsProps = {
  planId: string;
  stepId: string;
  title: string;
  state: "open" | "started" | "done";
  note: string | null;
  link: string | null;
  actions: StepActionSet;
};

/** What can be done with a step: begin it, mark it done with its evidence, or open it again. */
export function StepActions(props: StepActionsProps) {
  const { title, state } = props;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(state);

  // The button that was pressed is gone once the state has changed; the keyboard goes on where it stood.
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement === document.body) place.current?.focus();
  }, [state]);

  return (
    <div ref={place} tabIndex={-1} className="rounded-control outline-none">
      <p role="status" className="sr-only">
        {title} is {stateNames[state]}.
      </p>
      {state === "done" ? <UndoForm {...props} /> : <CompleteForms {...props} />}
    </div>
  );
}

const stateNames = { open: "open", started: "begun", done: "done" };

function CompleteForms({ planId, stepId, title, state, note, link, actions }: StepActionsProps) {
  const form = `complete-${stepId}`;
  return (
    <div className="flex flex-col gap-3">
      {state === "open" && (
        <ActionForm action={actions.start} layout="tight" aria-label={`Begin ${title}`}>
          <HiddenFields values={{ planId, stepId }} />
          <div>
            <SubmitButton tone="quiet">
              <Play aria-hidden="true" /> Begin this step
            </SubmitButton>
          </div>
          <FormMessage />
        </ActionForm>
      )}
      <ActionForm action={actions.complete} layout="tight" id={form} aria-label={`Mark ${title} done`}>
        <HiddenFields values={{ planId, stepId }} />
        <Disclosure summary="Add a note or a link as evidence" open={note !== null || link !== null}>
          <div className="flex max-w-prose flex-col gap-4 pb-2">
            <Field name="note" label="Note" optional hint="What you did, or how it went. Only you see it.">
              <Textarea defaultValue={note ?? ""} maxLength={2000} rows={3} />
            </Field>
            <Field name="link" label="Link" optional hint="To your work, such as a repository.">
              <Input type="url" inputMode="url" defaultValue={link ?? ""} maxLength={500} placeholder="https://" />
            </Field>
          </div>
        </Disclosure>
        <div>
          <SubmitButton>
            <CircleCheck aria-hidden="true" /> Mark done
          </SubmitButton>
        </div>
        <StepQuestion
          form={form}
          asks="needs-open"
          field="withNeeds"
          title="Mark these done as well?"
          lead={`${title} rests on steps that are still open:`}
          agree={(count) => `Mark all ${count} done`}
        />
      </ActionForm>
    </div>
  );
}

function UndoForm({ planId, stepId, title, actions }: StepActionsProps) {
  const form = `undo-${stepId}`;
  return (
    <ActionForm action={actions.undo} layout="tight" id={form} aria-label={`Undo ${title}`}>
      <HiddenFields values={{ planId, stepId }} />
      <div>
        <SubmitButton tone="quiet">
          <Undo2 aria-hidden="true" /> Not done after all
        </SubmitButton>
      </div>
      <StepQuestion
        form={form}
        asks="dependents-done"
        field="withDependents"
        title="Undo these as well?"
        lead={`Steps that are done rest on ${title}:`}
        agree={(count) => `Undo all ${count}`}
      />
    </ActionForm>
  );
}
