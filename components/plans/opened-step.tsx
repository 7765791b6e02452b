"use client";

import { useEffect, useRef } from "react";
import { type StepActionSet, StepActions } from "@/components/plans/step-actions";
import { StepBody } from "@/components/plans/step-body";
import { useStepList } from "@/components/plans/step-list";
import { StepOptions } from "@/components/plans/step-options";
import { useOpenedStep } from "@/components/plans/use-opened-step";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Spinner } from "@/components/ui/spinner";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/http/form-action";
import type { StepItem } from "@/lib/plans/step-view";

/** A step opened in its list: what it takes and what can be done with it, or why that is not there. */
export function OpenedStep({ item, isOpen }: { item: StepItem; isOpen: boolean }) {
  const { planId, revision, actions } = useStepList();
  const { opened, failure, load } = useOpenedStep(planId, item.id, revision, isOpen);
  const address = `/plans/${planId}/steps/${item.id}`;
  const place = useRef<HTMLDivElement>(null);
  const retried = useRef(false);

  // The button that was pressed goes with the failure; the keyboard goes on in the step, not at the top of the page.
  useEffect(() => {
    if (failure || !retried.current) return;
    retried.current = false;
    if (document.activeElement === document.body) place.current?.focus();
  }, [failure]);

  function retry() {
    retried.current = true;
    return load();
  }

  return (
    <div ref={place} tabIndex={-1} className="flex flex-col gap-5 outline-none">
      {failure && (
        <Callout tone="warn" title={opened ? "This may be out of date" : "This step could not be loaded"}>
          <div role="alert" className="flex flex-col gap-3">
            <p>{failure.message}</p>
            <div className="flex flex-wrap items-center gap-4">
              <Button onClick={retry}>Try again</Button>
              <TextLink href={address}>Open its own page</TextLink>
            </div>
          </div>
        </Callout>
      )}
      {!opened && !failure && (
        <p role="status" className="flex items-center gap-2 text-muted text-sm">
          <Spinner /> <span>Loading this step…</span>
        </p>
      )}
      {opened && (
        <>
          <StepBody step={opened.step} planId={planId} />
          {actions && (
            <div className="border-line border-t pt-4 print:hidden">
              <StepActions
                planId={planId}
                stepId={item.id}
                title={opened.step.title}
                state={opened.step.state.kind}
                note={opened.step.note}
                link={opened.step.link}
                alsoIn={opened.step.alsoIn}
                actions={followed(actions, load)}
              />
            </div>
          )}
          {actions && opened.choices && <StepOptions planId={planId} choices={opened.choices} state={actions.state} />}
          <p className="text-sm print:hidden">
            <TextLink href={address}>Open this step on its own page</TextLink>
          </p>
        </>
      )}
    </div>
  );
}

/** The actions, each over only when the step shows what came of it: so list and step change at once. */
function followed(actions: StepActionSet, load: () => Promise<void>): StepActionSet {
  const follow =
    <T,>(action: FormAction<T>): FormAction<T> =>
    async (last, form) => {
      const answer = await action(last, form);
      if (answer?.ok) await load();
      return answer;
    };
  return {
    start: follow(actions.start),
    complete: follow(actions.complete),
    correct: follow(actions.correct),
    undo: follow(actions.undo),
  };
}
