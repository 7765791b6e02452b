"use client";

import { Callout } from "@/components/ui/callout";
import { FailureCallout } from "@/components/ui/failure-callout";
import { useFormStatus } from "@/components/ui/form-context";

/** What came of sending the form it stands in: the failure in words, or `done` once it went well. */
export function FormMessage({ done }: { done?: string }) {
  const { result, pending } = useFormStatus();
  if (!result || pending) return null;
  if (result.ok) {
    return done ? (
      <div role="status">
        <Callout tone="met">{done}</Callout>
      </div>
    ) : null;
  }
  return (
    <div role="alert" tabIndex={-1} data-form-message>
      <FailureCallout error={result.error} />
    </div>
  );
}
