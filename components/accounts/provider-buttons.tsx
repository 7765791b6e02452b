import { TimeZoneHidden } from "@/components/accounts/time-zone-hidden";
import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OfferedProvider } from "@/lib/accounts/providers";
import type { FormAction } from "@/lib/http/form-action";

type ProviderButtonsProps = {
  providers: readonly OfferedProvider[];
  action: FormAction<unknown>;
  /** The page to go to afterwards. */
  next: string;
};

/** The other services to sign in with; nothing where none is set up. */
export function ProviderButtons({ providers, action, next }: ProviderButtonsProps) {
  if (providers.length === 0) return null;
  return (
    <div className="mt-6 flex flex-col gap-3 border-line border-t pt-6">
      {providers.map(({ id, name }) => (
        <ActionForm key={id} action={action} layout="tight">
          <HiddenFields values={{ provider: id, next }} />
          <TimeZoneHidden />
          <SubmitButton tone="quiet" wide>
            Continue with {name}
          </SubmitButton>
          <FormMessage />
        </ActionForm>
      ))}
    </div>
  );
}
