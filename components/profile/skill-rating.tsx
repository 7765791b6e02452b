"use client";

import { useRef, useState } from "react";
import { ConfidenceChoice } from "@/components/profile/confidence-choice";
import { LevelChoice } from "@/components/profile/level-choice";
import { useRating } from "@/components/profile/rating-board";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { SaveState } from "@/components/ui/save-state";
import { levelName } from "@/lib/catalog/level-names";
import type { RatedSkillEntry } from "@/lib/profile/rating-view";

/** One skill to rate: all its statements while it is open, the chosen one alone once it is closed. */
export function SkillRating({ skill }: { skill: RatedSkillEntry }) {
  const { rating, status, ready, say } = useRating(skill.id, skill.rating);
  const [open, setOpen] = useState(skill.rating === null);
  const card = useRef<HTMLElement>(null);
  const closed = !open && rating;
  const confidence = rating && rating.source !== "assumed" ? rating.confidence : "roughly";

  /** What was pressed may be gone by then, and with it the keyboard's place on the page. */
  function thenFocus(selector: string) {
    requestAnimationFrame(() => card.current?.querySelector<HTMLElement>(selector)?.focus());
  }

  function openUp() {
    setOpen(true);
    thenFocus("input:checked");
  }

  function closeUp() {
    setOpen(false);
    thenFocus("[data-change]");
  }

  function confirm(level: number) {
    say({ level, confidence: "roughly" });
    thenFocus("[data-change]");
  }

  function clear() {
    say({ level: null, confidence });
    thenFocus("input");
  }

  return (
    <article
      ref={card}
      className="flex min-w-0 flex-col gap-3 border-line border-b py-5 last:border-b-0"
      aria-label={skill.name}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1 font-semibold">
          <span>{skill.name}</span>
          {!rating && <Badge>Unrated</Badge>}
          {rating?.source === "assumed" && <Badge tone="warn">Assumed, please check</Badge>}
          {rating?.source === "milestone" && <Badge tone="met">By a milestone</Badge>}
        </h3>
        <SaveState status={status} />
      </div>
      <p className="max-w-2xl text-muted text-sm">
        {`${skill.summary} Needed up to level ${skill.upTo}, ${levelName(skill.upTo)}.`}
      </p>
      {closed ? (
        <div className="flex flex-wrap items-start justify-between gap-3 rounded-control bg-surface-sunken px-4 py-3">
          <p className="min-w-0 flex-1 basis-64 text-sm">
            <span className="font-medium">{`${rating.level} · ${levelName(rating.level)}`}</span>{" "}
            <span>{skill.statements[rating.level]}</span>
          </p>
          <span className="flex flex-wrap gap-2">
            {rating.source === "assumed" && (
              <Button
                size="small"
                disabled={!ready}
                onClick={() => confirm(rating.level)}
                aria-label={`That is right: ${skill.name}, level ${rating.level}`}
              >
                That is right
              </Button>
            )}
            <Button size="small" disabled={!ready} data-change onClick={openUp} aria-label={`Change ${skill.name}`}>
              Change
            </Button>
          </span>
        </div>
      ) : (
        <fieldset disabled={!ready} className="flex min-w-0 flex-col gap-3">
          <legend className="sr-only">Your level in {skill.name}</legend>
          <LevelChoice skill={skill} level={rating?.level ?? null} choose={(level) => say({ level, confidence })} />
          {rating && (
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
              <ConfidenceChoice
                skillId={skill.id}
                confidence={confidence}
                choose={(chosen) => say({ level: rating.level, confidence: chosen })}
              />
              <span className="flex flex-wrap gap-2">
                <Button tone="plain" size="small" onClick={clear} aria-label={`Clear the rating of ${skill.name}`}>
                  Clear
                </Button>
                <Button size="small" onClick={closeUp} aria-label={`Close ${skill.name}`}>
                  Close
                </Button>
              </span>
            </div>
          )}
        </fieldset>
      )}
    </article>
  );
}
