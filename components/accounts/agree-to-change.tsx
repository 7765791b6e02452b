import { LinkButtonForm } from "@/components/accounts/link-button-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/http/form-action";

type AgreeToChangeProps = {
  /** Which end of the change the link was sent to. */
  end: "present" | "new";
  token: string;
  agree: FormAction<unknown>;
  refuse: FormAction<unknown>;
};

/** One end of a change of address agrees; the present one may refuse. */
export function AgreeToChange({ end, token, agree, refuse }: AgreeToChangeProps) {
  return (
    <>
      <Card padding="wide">
        <LinkButtonForm token={token} action={agree}>
          {end === "present" ? "Approve" : "Confirm"}
        </LinkButtonForm>
      </Card>
      {end === "present" && (
        <div className="mt-8 flex flex-col gap-3">
          <p className="text-muted text-sm">
            You did not ask for this? Then someone else is signed in to your account: stop the change, sign everyone
            out, and set a new password.
          </p>
          <LinkButtonForm token={token} action={refuse} tone="quiet">
            It was not me
          </LinkButtonForm>
        </div>
      )}
    </>
  );
}
