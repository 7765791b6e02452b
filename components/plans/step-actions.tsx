"use client";

import { CircleCheck, Play, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { EvidenceFields } from "@/components/plans/evidence-fields";
import { StepQuestion } from "@/components/plans/step-question";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/action";

export type StepActionSet = {
  start: FormAction<unknown>;
  complete: FormAction<unknown>;
  /** Puts other evidence in the place of a done step's. */
  correct: FormAction<unknown>;
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

/** What can be done with a step: begin it, mark it done with its evidence, correct that, or open it again. */
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
        {`${title} is ${stateNames[state]}.`}
      </p>
      {state === "done" ? <DoneForms {...props} /> : <CompleteForms {...props} />}
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
          <EvidenceFields note={note} link={link} />
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

function DoneForms(props: StepActionsProps) {
  return (
    <div className="flex flex-col gap-3">
      <EvidenceForm {...props} />
      <UndoForm {...props} />
    </div>
  );
}

/** Closes when the evidence is kept, since it then stands above. */
function EvidenceForm({ planId, stepId, title, note, link, actions }: StepActionsProps) {
  const form = useRef<HTMLDivElement>(null);
  function close() {
    const details = form.current?.querySelector("details");
    if (!details) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  }
  const given = note !== null || link !== null;
  return (
    <div ref={form}>
      <Disclosure summary={given ? "Change your evidence" : "Add a note or a link as evidence"}>
        <ActionForm action={actions.correct} layout="tight" aria-label={`Evidence of ${title}`} onDone={close}>
          <HiddenFields values={{ planId, stepId }} />
          <EvidenceFields note={note} link={link} />
          <FormMessage />
          <div>
            <SubmitButton tone="quiet">Keep this evidence</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
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
