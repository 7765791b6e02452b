"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useFormStatus } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";

export type StepQuestionProps = {
  /** Id of the form it stands in, to be sent again with the answer. */
  form: string;
  /** The kind of failure that is a question. */
  asks: string;
  /** Field that carries the id of each step agreed to. */
  field: string;
  title: string;
  lead: string;
  /** Words of the button that agrees; `count` includes the step itself. */
  agree: (count: number) => string;
};

/** What came of a step's form: a failure in words, or the question that must be answered first. */
export function StepQuestion({ form, asks, field, title, lead, agree }: StepQuestionProps) {
  const { result } = useFormStatus();
  const [declined, setDeclined] = useState<typeof result>(null);
  const error = result?.ok === false ? result.error : null;
  if (error?.kind !== asks) return <FormMessage />;

  const about = error.about ?? [];
  return (
    <ConfirmDialog
      title={title}
      description={
        <>
          <p>{lead}</p>
          <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 text-ink">
            {about.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      }
      open={declined !== result}
      onOpenChange={(open) => !open && setDeclined(result)}
    >
      {about.map(({ id }) => (
        <input key={id} type="hidden" form={form} name={field} value={id} />
      ))}
      <SubmitButton form={form} wide>
        {agree(about.length + 1)}
      </SubmitButton>
    </ConfirmDialog>
  );
}
