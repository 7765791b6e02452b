import { TryForm } from "@/components/try/try-form";
import { Card } from "@/components/ui/card";
import type { TryChoices } from "@/lib/try/try-page";

/** The invitation to try a plan before anything else. */
export function TryCard({ choices }: { choices: TryChoices }) {
  return (
    <Card as="section" padding="wide" aria-labelledby="try-title">
      <div className="mb-5 flex flex-col gap-1">
        <h2 id="try-title" className="font-semibold text-lg tracking-tight">
          Try it
        </h2>
        <p className="text-muted text-sm">See the day you could apply and what comes first. No account needed.</p>
      </div>
      <TryForm {...choices} narrow />
    </Card>
  );
}
