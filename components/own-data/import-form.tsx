"use client";

import { prepareFile } from "@/components/own-data/prepare-file";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

/** Chooses a file of ratings; its answer is the page that shows what it proposes. */
export function ImportForm({ action }: { action: FormAction<unknown> }) {
  return (
    <ActionForm action={action} prepare={prepareFile} aria-label="Import ratings">
      <Field
        name="file"
        label="File"
        hint="CSV or JSON, up to 1 MB. You see what it would change before anything changes."
      >
        <FileInput accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json" />
      </Field>
      <FormMessage />
      <div>
        <SubmitButton>Look at the ratings</SubmitButton>
      </div>
    </ActionForm>
  );
}
