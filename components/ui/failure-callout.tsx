import { Callout, type CalloutTone } from "@/components/ui/callout";
import { ConfirmLink } from "@/components/ui/confirm-link";
import { ReloadButton } from "@/components/ui/reload-button";
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
          <ConfirmLink />
        </p>
      )}
    </Callout>
  );
}
