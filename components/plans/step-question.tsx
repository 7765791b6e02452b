"use client";

import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { useFormStatus } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import { WithScript } from "@/components/ui/scripting";
import { SubmitButton } from "@/components/ui/submit-button";

type StepQuestionProps = {
  /** The kind of failure that is a question. */
  asks: string;
  /** Field that carries the id of each step agreed to. */
  field: string;
  title: string;
  lead: string;
  /** Words of the button that agrees; `count` includes the step itself. */
  agree: (count: number) => string;
  /** The button that sends the form; the question stands in its place. */
  children: ReactNode;
};

/** The button of a step's form, with what came of it: a failure in words, or the question that must be answered first. */
export function StepQuestion({ asks, field, title, lead, agree, children }: StepQuestionProps) {
  const { result } = useFormStatus();
  const [declined, setDeclined] = useState<typeof result>(null);
  const place = useRef<HTMLDivElement>(null);
  const error = result?.ok === false && result !== declined ? result.error : null;

  function decline() {
    flushSync(() => setDeclined(result));
    place.current?.querySelector("button")?.focus();
  }

  if (error?.kind !== asks) {
    return (
      <div ref={place} className="flex flex-col gap-3">
        <div>{children}</div>
        {error && <FormMessage />}
      </div>
    );
  }

  const about = error.about ?? [];
  return (
    <div role="alert" tabIndex={-1} data-form-message>
      <Callout tone="warn" title={title}>
        <p>{lead}</p>
        <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
          {about.map(({ id, name }) => (
            <li key={id}>
              <input type="hidden" name={field} value={id} />
              <span>{name}</span>
            </li>
          ))}
        </ul>
        <div className="mt-3 flex flex-wrap gap-2">
          <SubmitButton>{agree(about.length + 1)}</SubmitButton>
          <WithScript>
            <Button onClick={decline}>Cancel</Button>
          </WithScript>
        </div>
      </Callout>
    </div>
  );
}
