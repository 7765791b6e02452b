import { ActionForm } from "@/components/ui/action-form";
import { Confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Input } from "@/components/ui/input";
import { KeepFocus } from "@/components/ui/keep-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AccountPasskey } from "@/lib/accounts/passkeys/passkey";
import type { FormAction } from "@/lib/http/form-action";

type PasskeyListProps = {
  passkeys: readonly AccountPasskey[];
  rename: FormAction<unknown>;
  /** Null for someone who has to confirm first who they are. */
  remove: FormAction<unknown> | null;
};

const here = "/account/passkeys";

/** The person's passkeys, each with what can be done to it. */
export function PasskeyList({ passkeys, rename, remove }: PasskeyListProps) {
  if (passkeys.length === 0) return null;
  return (
    <KeepFocus>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface-raised">
        {passkeys.map(({ id, name, added, lastUsed }) => (
          <li key={id} className="flex flex-col gap-3 px-4 py-4 sm:px-5">
            <div className="min-w-0">
              <p className="break-words font-medium">{name}</p>
              <p className="text-muted text-sm">
                Added {added} · {lastUsed ? `last used ${lastUsed}` : "not used yet"}
              </p>
            </div>
            <ActionForm action={rename} layout="tight" says="The passkey has its new name." at={here}>
              <HiddenFields values={{ passkey: id }} />
              <FormDisclosure
                summary={
                  <span>
                    Rename<span className="sr-only"> {name}</span>
                  </span>
                }
              >
                <div className="flex flex-col gap-3">
                  <Field name="name" label="Name">
                    <Input defaultValue={name} autoComplete="off" required />
                  </Field>
                  <FormMessage />
                  <div>
                    <SubmitButton tone="quiet" size="small">
                      Save name
                    </SubmitButton>
                  </div>
                </div>
              </FormDisclosure>
            </ActionForm>
            {remove && (
              <ActionForm action={remove} layout="tight" says={`${name} is removed.`} at={here}>
                <HiddenFields values={{ passkey: id }} />
                <Confirm
                  trigger={
                    <span>
                      Remove<span className="sr-only"> {name}</span>
                    </span>
                  }
                  description="It then no longer signs you in. Delete it from your device too, or the device keeps offering it."
                >
                  <FormMessage />
                  <SubmitButton tone="danger" wide>
                    Remove this passkey
                  </SubmitButton>
                </Confirm>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </KeepFocus>
  );
}
