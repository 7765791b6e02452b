import { Circle, CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";

type FirstThingProps = {
  hasRole: boolean;
  rated: boolean;
  /** How many plans lie in the archive. */
  archived: number;
};

/** The way to a first plan: what is done, and the one thing to do next. */
export function FirstThing({ hasRole, rated, archived }: FirstThingProps) {
  const stages = [
    {
      done: hasRole,
      title: "Choose your role",
      text: "Where would you like to work?",
      href: "/welcome",
      label: "Choose a role",
    },
    {
      done: rated,
      title: "Rate your skills",
      text: "Short statements help you find your level.",
      href: "/profile",
      label: "Rate skills",
    },
    {
      done: false,
      title: "Make a plan",
      text: "Dated steps from where you are to where you want to be.",
      href: "/plans/new",
      label: "Make a plan",
    },
  ];
  const next = stages.find(({ done }) => !done);
  return (
    <div className="flex flex-col gap-6">
      <ol className="flex flex-col gap-3">
        {stages.map((stage, index) => (
          <li key={stage.title}>
            <Card tone={stage === next ? "accent" : "raised"}>
              <div className="flex items-start gap-3">
                <StageMark done={stage.done} />
                <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-3">
                  <div className="min-w-0">
                    <h2 className="font-semibold">
                      {index + 1}. {stage.title}
                    </h2>
                    <p className="text-muted">{stage.text}</p>
                  </div>
                  {stage === next && (
                    <ButtonLink href={stage.href} tone="primary">
                      {stage.label}
                    </ButtonLink>
                  )}
                </div>
              </div>
            </Card>
          </li>
        ))}
      </ol>
      {archived > 0 && (
        <p className="text-muted">
          You have {archived === 1 ? "an archived plan" : `${archived} archived plans`}.{" "}
          <TextLink href="/plans">See your plans</TextLink>
        </p>
      )}
    </div>
  );
}

function StageMark({ done }: { done: boolean }): ReactNode {
  return done ? (
    <CircleCheck className="mt-0.5 size-5 shrink-0 text-met" role="img" aria-label="Done" />
  ) : (
    <Circle className="mt-0.5 size-5 shrink-0 text-line-strong" role="img" aria-label="To do" />
  );
}
