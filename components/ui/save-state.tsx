import { Check, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Spinner } from "@/components/ui/spinner";

export type SaveStatus =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved" }
  /** `message` says what was put back and what to do. */
  | { kind: "failed"; message: string };

/** Whether what was changed is kept; spoken to screen readers when it changes. */
export function SaveState({ status }: { status: SaveStatus }) {
  return (
    <span role="status" className="inline-flex min-h-5 items-center gap-1.5 text-sm [&_svg]:size-4 [&_svg]:shrink-0">
      {words(status)}
    </span>
  );
}

function words(status: SaveStatus): ReactNode {
  switch (status.kind) {
    case "idle":
      return null;
    case "saving":
      return (
        <span className="inline-flex items-center gap-1.5 text-muted">
          <Spinner /> <span>Saving</span>
        </span>
      );
    case "saved":
      return (
        <span className="inline-flex items-center gap-1.5 text-met">
          <Check aria-hidden="true" /> <span>Saved</span>
        </span>
      );
    case "failed":
      return (
        <span className="inline-flex items-start gap-1.5 text-danger">
          <CircleAlert aria-hidden="true" /> <span>{status.message}</span>
        </span>
      );
  }
}
