import { ConfirmFirst } from "@/components/accounts/confirm-first";
import { EmailInput } from "@/components/accounts/email-input";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { KeepFocus } from "@/components/ui/keep-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PendingChange } from "@/lib/accounts/address/pending-change";
import type { FormAction } from "@/lib/http/form-action";

type AddressSectionProps = {
  account: {
    readonly email: string;
    readonly isConfirmed: boolean;
    readonly change: PendingChange | null;
    readonly isFresh: boolean;
  };
  confirm: FormAction<unknown>;
  change: FormAction<unknown>;
  giveUp: FormAction<unknown>;
};

/** The account's address: whether it is confirmed, and its change. */
export function AddressSection({ account, confirm, change, giveUp }: AddressSectionProps) {
  return (
    <Card padding="wide">
      <KeepFocus>
        <div className="flex flex-col gap-6">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p className="min-w-0 break-words font-medium">{account.email}</p>
            <Badge tone={account.isConfirmed ? "met" : "neutral"}>
              {account.isConfirmed ? "Confirmed" : "Not confirmed"}
            </Badge>
          </div>
          {!account.isConfirmed && (
            <ActionForm action={confirm} layout="tight" at="/account">
              <p className="text-muted text-sm">
                A confirmed address lets you back in when you forget your password. We sent you a link when you signed
                up.
              </p>
              <div>
                <SubmitButton tone="quiet">Send the link again</SubmitButton>
              </div>
              <FormMessage done="A new link is on its way; only the newest one works." />
            </ActionForm>
          )}
          {account.change && <Pending change={account.change} giveUp={giveUp} />}
          {account.isFresh ? (
            <ActionForm action={change} says="Mail is on its way." at="/account">
              <Field name="email" label="New address" hint={account.isConfirmed ? bothEnds : newEnd}>
                <EmailInput autoComplete="off" />
              </Field>
              <FormMessage done="Mail is on its way. Your account keeps its present address until the links in it are used." />
              <div>
                <SubmitButton tone="quiet">Change address</SubmitButton>
              </div>
            </ActionForm>
          ) : (
            <ConfirmFirst>To change your address, confirm first that it is you.</ConfirmFirst>
          )}
        </div>
      </KeepFocus>
    </Card>
  );
}

const bothEnds = "Before anything changes, we ask by mail at both addresses.";
const newEnd = "Before anything changes, we ask by mail at the new address.";

function Pending({ change: { newEmail, waitsFor }, giveUp }: { change: PendingChange; giveUp: FormAction<unknown> }) {
  return (
    <ActionForm action={giveUp} layout="tight" says="The change of address is given up." at="/account">
      <p className="text-sm">
        To be changed to <span className="break-words font-medium">{newEmail}</span>: {waiting[waitsFor]}
      </p>
      <div>
        <SubmitButton tone="quiet" size="small">
          Keep the present address
        </SubmitButton>
      </div>
      <FormMessage />
    </ActionForm>
  );
}

const waiting: Readonly<Record<PendingChange["waitsFor"], string>> = {
  both: "use the links in the mails to both addresses.",
  present: "use the link in the mail to your present address.",
  new: "use the link in the mail to the new address.",
};
