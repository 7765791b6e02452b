import type { ReactElement } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import type { SecondFactor } from "@/lib/accounts/second-factor/second-factor";

type SecondFactorSectionProps = {
  secondFactor: SecondFactor;
  /** How many there are. */
  passkeys: number;
};

/** Whether signing in asks for a code and how many passkeys there are, with the ways to change either. */
export function SecondFactorSection({ secondFactor, passkeys }: SecondFactorSectionProps) {
  const isOn = secondFactor.kind === "on";
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface-raised">
      <Row
        name="Authenticator app"
        badge={<Badge tone={isOn ? "met" : "neutral"}>{isOn ? "On" : "Off"}</Badge>}
        note={isOn ? codesLeft(secondFactor.recoveryCodesLeft) : undefined}
      >
        <ButtonLink href="/account/second-factor">
          {isOn ? "Change" : "Set up"} <span className="sr-only">the authenticator app</span>
        </ButtonLink>
      </Row>
      <Row name="Passkeys" badge={<Badge tone={passkeys > 0 ? "met" : "neutral"}>{passkeys || "None"}</Badge>}>
        <ButtonLink href="/account/passkeys">
          {passkeys > 0 ? "Change" : "Add"} <span className="sr-only">passkeys</span>
        </ButtonLink>
      </Row>
    </ul>
  );
}

type RowProps = { name: string; badge: ReactElement; note?: string; children: ReactElement };

function Row({ name, badge, note, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-4 py-3 sm:px-5">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <p className="font-medium">{name}</p>
        {badge}
        {note && <p className="w-full text-muted text-sm">{note}</p>}
      </div>
      {children}
    </li>
  );
}

/** How many recovery codes are left, and what to do where there are few. */
export function codesLeft(count: number): string {
  if (count === 0) return "No recovery codes are left. Make new ones now.";
  const left = count === 1 ? "1 recovery code is left." : `${count} recovery codes are left.`;
  return count < 4 ? `${left} Make new ones soon.` : left;
}
