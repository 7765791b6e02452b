import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { SecondFactor } from "@/lib/accounts/second-factor/second-factor";

/** Whether signing in asks for a code, and the way to change that. */
export function SecondFactorSection({ secondFactor }: { secondFactor: SecondFactor }) {
  const isOn = secondFactor.kind === "on";
  return (
    <Card padding="wide">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <p className="font-medium">Authenticator app</p>
          <Badge tone={isOn ? "met" : "neutral"}>{isOn ? "On" : "Off"}</Badge>
          {isOn && <p className="w-full text-muted text-sm">{codesLeft(secondFactor.recoveryCodesLeft)}</p>}
        </div>
        <ButtonLink href="/account/second-factor">{isOn ? "Change" : "Set up"}</ButtonLink>
      </div>
    </Card>
  );
}

/** How many recovery codes are left, and what to do where there are few. */
export function codesLeft(count: number): string {
  if (count === 0) return "No recovery codes are left. Make new ones now.";
  const left = count === 1 ? "1 recovery code is left." : `${count} recovery codes are left.`;
  return count < 4 ? `${left} Make new ones soon.` : left;
}
