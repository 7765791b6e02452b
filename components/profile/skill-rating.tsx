"use client";

import { useActionState, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { ConfidenceChoice } from "@/components/profile/confidence-choice";
import { LevelChoice } from "@/components/profile/level-choice";
import { useGivenLevel, useRating } from "@/components/profile/rating-board";
import { RatingSummary } from "@/components/profile/rating-summary";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SaveState, type SaveStatus } from "@/components/ui/save-state";
import { WithoutScript } from "@/components/ui/scripting";
import { TextLink } from "@/components/ui/text-link";
import { levelName } from "@/lib/catalog/level-names";
import type { ActionState, FormAction } from "@/lib/http/form-action";
import type { RatedSkillEntry } from "@/lib/profile/rating-view";

type SkillRatingProps = {
  skill: RatedSkillEntry;
  /** Saves what the form says, where no script saves each change by itself. */
  rate: FormAction<unknown>;
  /** The page that the skill is on, to go back to then. */
  page: string;
};

/** One skill to rate: the chosen statement, and all of them while it is open. */
export function SkillRating({ skill, rate, page }: SkillRatingProps) {
  const { rating, status, say } = useRating(skill.id, skill.rating);
  const given = useGivenLevel(skill);
  const [startsOpen] = useState(skill.rating === null && given === null);
  const [plainAnswer, sendPlain] = useActionState(rate, null, `${page}#skill-${skill.id}`);
  const card = useRef<HTMLElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const confidence = rating && rating.source !== "assumed" ? rating.confidence : "roughly";
  const skillPage = `/skills/${skill.id}`;
  const clearForm = `clear-${skill.id}`;

  const sayWhatIsChosen = useEffectEvent(() => {
    const chosen = form.current?.querySelector<HTMLInputElement>("input[name=level]:checked:not([checked])");
    if (chosen) say({ level: Number(chosen.value), confidence });
  });
  useLayoutEffect(() => sayWhatIsChosen(), []); // before the script was there

  /** The button that was pressed may be gone by then, and with it the keyboard's place on the page. */
  function thenFocus(selector: string) {
    requestAnimationFrame(() => card.current?.querySelector<HTMLElement>(selector)?.focus());
  }

  function confirm(level: number) {
    say({ level, confidence: "roughly" });
    thenFocus("summary");
  }

  function clear() {
    say({ level: null, confidence });
    thenFocus("input[type=radio]");
  }

  return (
    <article
      ref={card}
      id={`skill-${skill.id}`}
      className="flex min-w-0 scroll-mt-20 flex-col gap-3 border-line border-b py-5 last:border-b-0"
      aria-label={skill.name}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1 font-semibold">
          <span>{skill.name}</span>
          {rating?.source === "assumed" && <Badge tone="warn">Assumed, please check</Badge>}
          {rating?.source === "milestone" && <Badge tone="met">From a milestone</Badge>}
        </h3>
        <SaveState status={withoutScript(status, plainAnswer)} />
      </div>
      <p className="max-w-2xl text-muted text-sm">
        <span>{`${skill.summary} Needs: ${levelName(skill.upTo)} (${skill.upTo}).`} </span>
        {rating && page !== skillPage && (
          <TextLink href={`${skillPage}#history`} aria-label={`Your history in ${skill.name}`}>
            Your history
          </TextLink>
        )}
      </p>
      <form
        ref={form}
        action={sendPlain}
        onSubmit={(event) => event.preventDefault()} // with a script, every change is saved already
        className="flex min-w-0 flex-col gap-3"
      >
        <HiddenFields values={{ skillId: skill.id }} />
        <details open={startsOpen} className="group/rating min-w-0">
          <RatingSummary skill={skill} level={rating?.level ?? null} given={given} />
          <fieldset className="flex min-w-0 flex-col gap-3 pt-3">
            <legend className="sr-only">{`Your level in ${skill.name}`}</legend>
            <LevelChoice skill={skill} level={rating?.level ?? null} choose={(level) => say({ level, confidence })} />
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
              {rating ? (
                <ConfidenceChoice
                  confidence={confidence}
                  choose={(chosen) => say({ level: rating.level, confidence: chosen })}
                />
              ) : (
                <HiddenFields values={{ confidence }} />
              )}
              <span className="flex flex-wrap gap-2">
                <WithoutScript>
                  <Button type="submit" size="small" aria-label={`Save the rating of ${skill.name}`}>
                    Save
                  </Button>
                </WithoutScript>
                {rating && (
                  <Button
                    type="submit"
                    form={clearForm}
                    tone="plain"
                    size="small"
                    onClick={clear}
                    aria-label={`Clear the rating of ${skill.name}`}
                  >
                    Clear
                  </Button>
                )}
              </span>
            </div>
          </fieldset>
        </details>
        {rating?.source === "assumed" && (
          <div>
            <Button
              type="submit"
              size="small"
              onClick={() => confirm(rating.level)}
              aria-label={`Correct: ${skill.name}, level ${rating.level}`}
            >
              Correct
            </Button>
          </div>
        )}
      </form>
      <form id={clearForm} action={sendPlain} onSubmit={(event) => event.preventDefault()}>
        <HiddenFields values={{ skillId: skill.id, level: "", confidence }} />
      </form>
    </article>
  );
}

/** What came of a form that was sent without script. */
function withoutScript(status: SaveStatus, answer: ActionState<unknown>): SaveStatus {
  if (status.kind !== "idle" || !answer) return status;
  return answer.ok ? { kind: "saved" } : { kind: "failed", message: answer.error.message };
}
