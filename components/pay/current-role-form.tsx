"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { NamedOptions } from "@/components/ui/named-options";
import { SeenValues } from "@/components/ui/seen-values";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type CurrentRoleFormProps = {
  roles: readonly { id: string; name: string }[];
  /** Null while it is not said. */
  currentRoleId: string | null;
  action: FormAction<unknown>;
};

/** Where the person works now; changes nothing but what pay is compared with. */
export function CurrentRoleForm({ roles, currentRoleId, action }: CurrentRoleFormProps) {
  return (
    <ActionForm action={action} says="Saved." layout="row" aria-label="Your current role">
      <SeenValues values={{ currentRoleId }} />
      <div className="w-full max-w-xs">
        <Field name="currentRoleId" label="I work as">
          <Select defaultValue={currentRoleId ?? ""}>
            <option value="">None of these</option>
            <NamedOptions options={roles} />
          </Select>
        </Field>
      </div>
      <SubmitButton tone="quiet">Keep it</SubmitButton>
      <FormMessage />
    </ActionForm>
  );
}
