import { Callout, type CalloutTone } from "@/components/ui/callout";
import { ReloadButton } from "@/components/ui/reload-button";
import { TextLink } from "@/components/ui/text-link";
import type { Failure } from "@/lib/result";

/** A failure in words, with the button or link that it calls for. */
export function FailureCallout({ error, tone = "danger" }: { error: Failure; tone?: CalloutTone }) {
  return (
    <Callout tone={tone}>
      <p>{error.message}</p>
      {error.kind === "updated" && (
        <div className="mt-2">
          <ReloadButton size="small" />
        </div>
      )}
      {error.kind === "not-fresh" && (
        <p className="mt-2">
          <TextLink href="/account/confirm">Confirm that it is you</TextLink>
        </p>
      )}
    </Callout>
  );
}
