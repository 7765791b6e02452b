"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { FormContext } from "@/components/ui/form-context";
import type { ActionState, FormAction } from "@/lib/http/form-action";
import { fail } from "@/lib/result";

export type ActionFormProps<T> = {
  action: FormAction<T>;
  children: ReactNode;
  /** Told once for each sending that succeeded. */
  onDone?: (value: T) => void;
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
export function ActionForm<T>({ action, children, onDone, layout = "stack", at, ...rest }: ActionFormProps<T>) {
  const form = useRef<HTMLFormElement>(null);
  const [plainAnswer, sendPlain] = useActionState(action, null, at);
  const [answer, send, pending] = useActionState(
    (last: ActionState<T>, data: FormData) => unlessOffline(action, last, data),
    null,
  );
  const result = answer ?? plainAnswer;
  const typed = plainAnswer?.ok === false ? plainAnswer.error.typed : undefined;

  useEffect(() => {
    if (result?.ok === false) focusWhatIsWrong(form.current);
  }, [result]);

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

/** A request that has no answer of its action is answered here, so that nothing typed is lost to the error page. */
async function unlessOffline<T>(action: FormAction<T>, last: ActionState<T>, data: FormData): Promise<ActionState<T>> {
  try {
    return await action(last, data);
  } catch (error) {
    unstable_rethrow(error); // a redirect
    if (error instanceof TypeError) return fail(unreachable); // what `fetch` rejects with
    if (!(error instanceof Error)) throw error;
    // Of an error on the server only its digest comes through; without one, it is the text of the server's refusal.
    return fail("digest" in error ? broken(String(error.digest)) : { kind: "refused", message: error.message });
  }
}

const unreachable = {
  kind: "unreachable",
  message: "Waypoint did not answer. What you typed is still here; check the connection and try again.",
} as const;

function broken(reference: string) {
  const message = `Something went wrong on our side. What you typed is still here. Look whether it was saved before you send it again; if this goes on, tell whoever runs Waypoint the reference ${reference}.`;
  return { kind: "broken", message } as const;
}

function focusWhatIsWrong(form: HTMLFormElement | null) {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const message = form?.querySelector<HTMLElement>("[data-form-message]");
  (field ?? message)?.focus();
}
