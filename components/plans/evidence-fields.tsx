"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SeenValues } from "@/components/ui/seen-values";
import { Textarea } from "@/components/ui/textarea";

/** What stands in the fields and is not saved; none of a field that was not touched. */
export type TypedEvidence = { readonly note?: string; readonly link?: string };

export const isTyped = (typed: TypedEvidence) => Object.keys(typed).length > 0;

type EvidenceFieldsProps = {
  note: string | null;
  link: string | null;
  /** What they begin with instead of what is stored. */
  typed: TypedEvidence;
};

/** What shows that a step is done. */
export function EvidenceFields({ note, link, typed }: EvidenceFieldsProps) {
  const [begun] = useState(typed); // the fields themselves keep what comes after
  return (
    <div className="flex max-w-prose flex-col gap-4 pb-2">
      <SeenValues values={{ note, link }} />
      <Field name="note" label="Note" optional hint="What you did, or how it went. Only you see it.">
        <Textarea defaultValue={begun.note ?? note ?? ""} rows={3} />
      </Field>
      <Field name="link" label="Link" optional hint="To your work, such as github.com/you/project.">
        <Input type="url" inputMode="url" defaultValue={begun.link ?? link ?? ""} />
      </Field>
    </div>
  );
}
