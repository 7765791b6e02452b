import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { KeepFocus } from "@/components/ui/keep-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AccountSession } from "@/lib/accounts/sessions/account-session";
import type { FormAction } from "@/lib/http/form-action";

type SessionListProps = { sessions: readonly AccountSession[]; end: FormAction<unknown> };

/** Where the person is signed in, each with a button that ends it. */
export function SessionList({ sessions, end }: SessionListProps) {
  return (
    <KeepFocus>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface-raised">
        {sessions.map(({ id, device, lastUsed, signedIn, isThisOne }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
            <div className="min-w-0">
              <p className="font-medium">{device}</p>
              <p className="text-muted text-sm">
                {isThisOne ? "This browser" : `Last used ${lastUsed}`} · signed in {signedIn}
              </p>
            </div>
            {!isThisOne && (
              <ActionForm action={end} layout="tight" says={`${device} is signed out.`} at="/account#sessions">
                <HiddenFields values={{ session: id }} />
                <SubmitButton tone="quiet" size="small" aria-label={`Sign out ${device}, last used ${lastUsed}`}>
                  Sign out
                </SubmitButton>
                <FormMessage />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </KeepFocus>
  );
}
