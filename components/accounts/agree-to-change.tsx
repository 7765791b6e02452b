"use client";

import { LinkButtonForm } from "@/components/accounts/link-button-form";
import { ActionForm } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { useFormStatus } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ChangeProgress } from "@/lib/accounts/address/change-address";
import type { FormAction } from "@/lib/http/form-action";

type AgreeToChangeProps = {
  /** Which end of the change the link was sent to. */
  end: "present" | "new";
  token: string;
  agree: FormAction<ChangeProgress>;
  refuse: FormAction<null>;
};

/** One end of a change of address agrees; the present one may refuse. */
export function AgreeToChange({ end, token, agree, refuse }: AgreeToChangeProps) {
  return (
    <>
      <Card padding="wide">
        <ActionForm action={agree} layout="tight">
          <HiddenFields values={{ token }} />
          <SubmitButton wide>{end === "present" ? "Approve" : "Confirm"}</SubmitButton>
          <Agreed end={end} />
        </ActionForm>
      </Card>
      {end === "present" && (
        <div className="mt-8 flex flex-col gap-3">
          <p className="text-muted text-sm">
            You did not ask for this? Then someone else is signed in to your account: stop the change, sign everyone
            out, and set a new password.
          </p>
          <LinkButtonForm
            token={token}
            action={refuse}
            tone="quiet"
            done="The change is stopped, and every browser is signed out. Set a new password now: “Forgot your password?” where you sign in."
          >
            It was not me
          </LinkButtonForm>
        </div>
      )}
    </>
  );
}

function Agreed({ end }: { end: "present" | "new" }) {
  const { result } = useFormStatus();
  if (!result?.ok) return <FormMessage />;
  return (
    <div role="status">
      <Callout tone="met">{result.value === "changed" ? changed : next[end]}</Callout>
    </div>
  );
}

const changed = "Your account has its new address. Sign in with it from now on.";

const next = {
  present: "Approved. The change is made once the new address is confirmed by the mail sent there.",
  new: "Confirmed. The change is made once it is approved by the mail sent to the present address.",
};
