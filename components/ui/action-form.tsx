"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { attempt } from "@/components/ui/attempt";
import { restoreDraft } from "@/components/ui/drafts";
import { FormContext } from "@/components/ui/form-context";
import type { ActionState, FormAction } from "@/lib/http/form-action";
import { done, type Failure, type Result } from "@/lib/result";

type ActionFormProps<T> = {
  action: FormAction<T>;
  children: ReactNode;
  /** Makes of the form what is sent, or says why it is not sent at all. Without script the form goes as it is. */
  prepare?: (form: FormData) => Promise<Result<FormData, Failure>>;
  /** Told once for each sending that succeeded. */
  onDone?: (value: T) => void;
  /** Called as soon as a sending has succeeded, also if the form is gone by then. */
  onSaved?: () => void;
  /** Read out by screen readers when it succeeded, also if the form is gone by then. */
  says?: string;
  /** How the parts stand: below each other with room, close together, or in a row. */
  layout?: "stack" | "tight" | "row";
  /** The address to go on at when it was sent without script; the page's own if left out. */
  at?: string;
  id?: string;
  "aria-label"?: string;
};

/**
 * A form that keeps what was typed whatever the answer, and puts the focus on what is wrong. Fields and the submit
 * button learn of the answer by context. Sent before the script has loaded, it works as a plain form.
 */
export function ActionForm<T>(props: ActionFormProps<T>) {
  const { action, children, prepare, onDone, onSaved, says, layout = "stack", at, ...rest } = props;
  const form = useRef<HTMLFormElement>(null);
  const [plainAnswer, sendPlain] = useActionState(action, null, at);
  const [answer, send, pending] = useActionState(async (last: ActionState<T>, data: FormData) => {
    const prepared = prepare ? await prepare(data) : done(data);
    const answered = prepared.ok ? await attempt(action, last, prepared.value) : prepared;
    if (answered?.ok) {
      onSaved?.();
      if (says) announce(says);
    }
    return answered;
  }, null);
  const result = answer ?? plainAnswer;
  const typed = plainAnswer?.ok === false ? plainAnswer.error.typed : undefined;

  useEffect(() => {
    if (result?.ok === false) focusWhatIsWrong(form.current);
  }, [result]);

  useEffect(() => {
    if (form.current && restoreDraft(form.current)) announce("What you typed is back.");
  }, []);

  // Only an answer that is new since the last render is told, so `onDone` itself may change freely.
  const told = useRef<ActionState<T>>(null);
  useEffect(() => {
    if (!answer?.ok || told.current === answer) return;
    told.current = answer;
    onDone?.(answer.value);
  }, [answer, onDone]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault(); // React would empty the fields after its own sending
    if (pending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  }

  return (
    <form {...rest} ref={form} action={sendPlain} onSubmit={submit} noValidate className={layouts[layout]}>
      <FormContext value={{ pending, result, typed }}>{children}</FormContext>
    </form>
  );
}

const layouts = {
  stack: "flex flex-col gap-5",
  tight: "flex flex-col gap-3",
  row: "flex flex-wrap items-end gap-3",
};

function focusWhatIsWrong(form: HTMLFormElement | null) {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const message = form?.querySelector<HTMLElement>("[data-form-message]");
  (field ?? message)?.focus();
}
