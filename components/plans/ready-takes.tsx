import { Disclosure } from "@/components/ui/disclosure";
import { percent } from "@/components/ui/percent";
import type { ReadinessNow } from "@/lib/planning/readiness-now";
import { counted } from "@/lib/planning/readiness-words";

type ReadyTakesProps = {
  now: Pick<ReadinessNow, "readiness" | "threshold" | "essentials">;
  /** Names of the essentials that are not met. */
  open: readonly string[];
  /** What the planned day depends on, in a sentence. */
  decides?: string | null;
};

/** What being ready takes, wherever it is said; opened by one tap. */
export function ReadyTakes({ now, open, decides = null }: ReadyTakesProps) {
  return (
    <Disclosure summary="What ready takes">
      <div className="flex max-w-prose flex-col gap-2 text-sm">
        <p>
          {`Every essential, skills and projects alike, and at least ${percent(now.threshold)} of the role overall. You have ${counted(now.essentials, "essential") || "no essential to meet"} and ${percent(now.readiness)}.`}
        </p>
        {open.length > 0 && (
          <>
            <p>Essentials still open:</p>
            <ul className="list-disc pl-5">
              {open.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </>
        )}
        {decides !== null && <p>{`What decides the day: ${decides}`}</p>}
      </div>
    </Disclosure>
  );
}
