import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type LinkButtonFormProps = {
  token: string;
  action: FormAction<unknown>;
  tone?: "primary" | "quiet";
  /** Told once it went well, where the answer leads nowhere else. */
  done?: string;
  children: ReactNode;
};

/** The press that uses a link from a mail: opening it alone changes nothing. */
export function LinkButtonForm({ token, action, tone = "primary", done, children }: LinkButtonFormProps) {
  return (
    <ActionForm action={action} layout="tight">
      <HiddenFields values={{ token }} />
      <SubmitButton tone={tone} wide>
        {children}
      </SubmitButton>
      <FormMessage done={done} />
    </ActionForm>
  );
}
