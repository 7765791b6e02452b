import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

export function SignOutEverywhere({ action }: { action: FormAction<unknown> }) {
  return (
    <ActionForm action={action} layout="tight">
      <div>
        <SubmitButton tone="quiet">Sign out everywhere</SubmitButton>
      </div>
      <FormMessage />
    </ActionForm>
  );
}
