import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

/** In place of what could take the account over, for someone who signed in a while ago. `next` leads back to it. */
export function ConfirmFirst({ children, next }: { children: ReactNode; next?: string }) {
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-muted text-sm">{children}</p>
      <ButtonLink href={next ? `/account/confirm?next=${encodeURIComponent(next)}` : "/account/confirm"}>
        Confirm that it is you
      </ButtonLink>
    </div>
  );
}
