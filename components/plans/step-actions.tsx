"use client";

import { CircleCheck, Play, Undo2 } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { EvidenceFields, isTyped, type TypedEvidence } from "@/components/plans/evidence-fields";
import { StepQuestion } from "@/components/plans/step-question";
import { ActionForm } from "@/components/ui/action-form";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { KeepFocus } from "@/components/ui/keep-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { listInWords } from "@/lib/engine/list-in-words";
import type { FormAction } from "@/lib/http/form-action";

export type StepActionSet = {
  start: FormAction<unknown>;
  complete: FormAction<unknown>;
  /** Puts other evidence in the place of a done step's. */
  correct: FormAction<unknown>;
  undo: FormAction<unknown>;
};

type StepActionsProps = {
  planId: string;
  stepId: string;
  title: string;
  state: "open" | "started" | "done";
  note: string | null;
  link: string | null;
  /** Titles of the other plans in which the same happens. */
  alsoIn: readonly string[];
  /** The address that shows the step, if that is not the page's own: where a page without script goes on. */
  at?: string;
  actions: StepActionSet;
};

/**
 * What can be done with a step: start it, mark it done with its evidence, correct that, or open it again. Another step's
 * form may do that too; evidence that was typed meanwhile then stands in the form that can still save it.
 */
export function StepActions(props: StepActionsProps) {
  const [typed, setTyped] = useState<TypedEvidence>({});
  const forms = { ...props, typed, forgetTyped: () => setTyped({}) };

  function remember({ target }: FormEvent) {
    const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!isText || (target.name !== "note" && target.name !== "link")) return;
    const { name, value } = target;
    setTyped((last) => ({ ...last, [name]: value }));
  }

  return (
    <KeepFocus>
      <div onChange={remember}>{forms.state === "done" ? <DoneForms {...forms} /> : <CompleteForms {...forms} />}</div>
    </KeepFocus>
  );
}

type StepFormsProps = StepActionsProps & { typed: TypedEvidence; forgetTyped: () => void };

function CompleteForms(props: StepFormsProps) {
  const { planId, stepId, title, state, note, link, alsoIn, at, actions, typed, forgetTyped } = props;
  const [isOpen] = useState(note !== null || link !== null || isTyped(typed));
  return (
    <div className="flex flex-col gap-3">
      {state === "open" && (
        <ActionForm
          action={actions.start}
          says={`${title} is in progress${elsewhere(alsoIn)}.`}
          at={at}
          layout="tight"
          aria-label={`Start ${title}`}
        >
          <HiddenFields values={{ planId, stepId }} />
          <div>
            <SubmitButton tone="quiet">
              <Play aria-hidden="true" /> Start this step
            </SubmitButton>
          </div>
          <FormMessage />
        </ActionForm>
      )}
      <ActionForm
        action={actions.complete}
        says={`${title} is done${elsewhere(alsoIn)}.`}
        onSaved={forgetTyped}
        at={at}
        layout="tight"
        id={`complete-${stepId}`}
        aria-label={`Mark ${title} done`}
      >
        <HiddenFields values={{ planId, stepId }} />
        <FormDisclosure summary="Add a note or a link as evidence" open={isOpen}>
          <EvidenceFields note={note} link={link} typed={typed} />
        </FormDisclosure>
        <StepQuestion
          asks="needs-open"
          field="withNeeds"
          title="Mark these done as well?"
          lead={`These prerequisites of ${title} are still open:`}
          agree={(count) => `Mark all ${count} done`}
        >
          <SubmitButton data-next>
            <CircleCheck aria-hidden="true" /> Mark done
          </SubmitButton>
        </StepQuestion>
      </ActionForm>
    </div>
  );
}

const elsewhere = (plans: readonly string[]) => (plans.length === 0 ? "" : `, also in ${listInWords(plans)}`);

function DoneForms(props: StepFormsProps) {
  return (
    <div className="flex flex-col gap-3">
      <EvidenceForm {...props} />
      <UndoForm {...props} />
    </div>
  );
}

/** Closes when the evidence is kept, since it then stands above. */
function EvidenceForm({ planId, stepId, title, note, link, at, actions, typed, forgetTyped }: StepFormsProps) {
  const form = useRef<HTMLDivElement>(null);
  function close() {
    const details = form.current?.querySelector("details");
    if (!details) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  }
  const given = note !== null || link !== null;
  const [isUnsaved] = useState(isTyped(typed));
  return (
    <div ref={form}>
      <ActionForm
        action={actions.correct}
        says="Your evidence is saved."
        onSaved={forgetTyped}
        at={at}
        layout="tight"
        id={`evidence-${stepId}`}
        aria-label={`Evidence of ${title}`}
        onDone={close}
      >
        <HiddenFields values={{ planId, stepId }} />
        <FormDisclosure summary={given ? "Change your evidence" : "Add a note or a link as evidence"} open={isUnsaved}>
          <div className="flex flex-col gap-3">
            <EvidenceFields note={note} link={link} typed={typed} />
            <div>
              <SubmitButton tone="quiet">Save evidence</SubmitButton>
            </div>
          </div>
        </FormDisclosure>
        <FormMessage />
      </ActionForm>
    </div>
  );
}

function UndoForm({ planId, stepId, title, alsoIn, at, actions }: StepActionsProps) {
  return (
    <ActionForm
      action={actions.undo}
      says={`${title} is not done${elsewhere(alsoIn)}.`}
      at={at}
      layout="tight"
      id={`undo-${stepId}`}
      aria-label={`Undo ${title}`}
    >
      <HiddenFields values={{ planId, stepId }} />
      <StepQuestion
        asks="dependents-done"
        field="withDependents"
        title="Undo these as well?"
        lead={`These steps are done, and ${title} is among their prerequisites:`}
        agree={(count) => `Undo all ${count}`}
      >
        <SubmitButton tone="quiet" data-next>
          <Undo2 aria-hidden="true" /> Mark as not done
        </SubmitButton>
      </StepQuestion>
    </ActionForm>
  );
}
