"use client";

import { RotateCw } from "lucide-react";
import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from "next/navigation";
import { useEffect, useTransition } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import { ReloadButton } from "@/components/ui/reload-button";
import { databaseFailures, markedKind } from "@/lib/database-failures";

export type ErrorProblemProps = {
  /** What was thrown; of an error on the server only its digest comes through. */
  error: unknown;
  /** Fetches what failed once more and shows it if it comes. */
  retry: () => void;
};

/** Says whether the database failed, which passes, or something is broken, which has a reference to look for. */
export function ErrorProblem({ error, retry }: ErrorProblemProps) {
  const [pending, startRetry] = useTransition();
  useEffect(() => focusContent, []); // the button that was pressed goes with this page
  const digest = digestOf(error);
  const again = (
    <Button tone="primary" pending={pending} onClick={() => startRetry(retry)}>
      {!pending && <RotateCw aria-hidden="true" />}
      <span>Try again</span>
    </Button>
  );
  const kind = markedKind(error);
  if (kind) {
    const { title, text } = databaseFailures[kind];
    return (
      <Problem title={title} actions={again}>
        <p>{text}</p>
      </Problem>
    );
  }
  if (isOutOfDate(error)) {
    return (
      <Problem title="Waypoint was updated" actions={<ReloadButton tone="primary" />}>
        <p>This page is from before the update. Reload it to continue; everything you saved is still there.</p>
      </Problem>
    );
  }
  return (
    <Problem
      title="Something went wrong on our side"
      actions={
        <>
          {again}
          <ButtonLink href="/">Go to the home page</ButtonLink>
        </>
      }
    >
      <p>We could not show this page. Everything you saved is still there.</p>
      {digest && (
        <p className="text-sm">
          If it happens again, tell whoever runs Waypoint this reference: <code className="font-mono">{digest}</code>
        </p>
      )}
    </Problem>
  );
}

/** Of an action or a script that the server has no more. */
function isOutOfDate(error: unknown): boolean {
  return isOfAnotherBuild(error) || (error instanceof Error && error.name === "ChunkLoadError");
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
}

function focusContent() {
  document.getElementById("content")?.focus();
}
