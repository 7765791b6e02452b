import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Input } from "@/components/ui/input";
import { SeenValues } from "@/components/ui/seen-values";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type RenamePlanProps = {
  planId: string;
  title: string;
  rename: FormAction<unknown>;
  /** The address to go on at when it was sent without script. */
  at: string;
};

/** Gives a plan another name, apart from all else that can change in it. */
export function RenamePlan({ planId, title, rename, at }: RenamePlanProps) {
  return (
    <ActionForm action={rename} at={at} aria-label="Rename the plan">
      <HiddenFields values={{ planId }} />
      <SeenValues values={{ title }} />
      <FormDisclosure summary="Rename the plan">
        <div className="flex flex-wrap items-end gap-3">
          <div className="w-full max-w-sm">
            <Field name="title" label="Name">
              <Input defaultValue={title} />
            </Field>
          </div>
          <SubmitButton tone="quiet">Save name</SubmitButton>
        </div>
      </FormDisclosure>
      <FormMessage done="The plan has its new name." />
    </ActionForm>
  );
}
