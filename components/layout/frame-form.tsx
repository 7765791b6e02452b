"use client";

import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from "next/navigation";
import { type FormEvent, type ReactNode, useTransition } from "react";
import { keepDrafts } from "@/components/ui/drafts";

type FrameFormProps = { action: (form: FormData) => Promise<void>; children: ReactNode; className?: string };

/**
 * A form in the frame of every page: buttons alone. Where the server was updated since the page came, it is loaded anew
 * with what stands in the other forms. Works without script.
 */
export function FrameForm({ action, children, className }: FrameFormProps) {
  const [pending, start] = useTransition();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const data = new FormData(event.currentTarget, submitter);
    start(() => sendOrReload(action, data));
  }

  return (
    <form action={action} onSubmit={submit} className={className}>
      {children}
    </form>
  );
}

async function sendOrReload(action: FrameFormProps["action"], data: FormData): Promise<void> {
  try {
    await action(data);
  } catch (error) {
    if (!isOfAnotherBuild(error)) throw error;
    keepDrafts();
    window.location.reload();
  }
}
