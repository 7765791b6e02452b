"use client";

import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from "react";
import {
  type GivenRating,
  RatingKeeper,
  type Said,
  type ShownRating,
  shownRating,
} from "@/components/profile/rating-keeper";
import { sendRating } from "@/components/profile/send-rating";
import { givenLevel } from "@/lib/profile/given-level";
import type { RatedSkillEntry } from "@/lib/profile/rating-view";

type Board = { readonly keeper: RatingKeeper; readonly readAt: string };

const BoardContext = createContext<Board | null>(null);

/**
 * Holds together the ratings of a page, whose parts the server renders.
 * @param viewer whose ratings they are: nothing is carried over from one person to another
 * @param readAt when the page's ratings were read
 */
export function RatingBoard({ viewer, readAt, children }: { viewer: string; readAt: string; children: ReactNode }) {
  const keeper = keeperOf(viewer);
  useEffect(() => {
    const flush = () => keeper.flush();
    window.addEventListener("pagehide", flush);
    return () => window.removeEventListener("pagehide", flush);
  }, [keeper]);
  return <BoardContext value={{ keeper, readAt }}>{children}</BoardContext>;
}

/** Outlives the page, so that a save goes on, and its value holds, when another page is opened and left again. */
let present: { viewer: string; keeper: RatingKeeper } | null = null;

function keeperOf(viewer: string): RatingKeeper {
  if (present?.viewer !== viewer) present = { viewer, keeper: new RatingKeeper(sendRating) };
  return present.keeper;
}

type RatingControl = ShownRating & {
  readonly say: (said: Said) => void;
};

/** The rating of a skill as it is now, and the way to change it. */
export function useRating(skillId: string, rating: GivenRating["rating"]): RatingControl {
  const { keeper, readAt } = useBoard();
  const entry = useSyncExternalStore(
    keeper.subscribe,
    () => keeper.entry(skillId),
    () => undefined,
  );
  const given = { rating, readAt };
  return { ...shownRating(entry, given), say: (said) => keeper.say(skillId, said, given) };
}

/** When a rating of the skill was last saved, if the page was read before; ISO 8601 in UTC, else `null`. */
export function useSavedSince(skillId: string): string | null {
  const { keeper, readAt } = useBoard();
  const entry = useSyncExternalStore(
    keeper.subscribe,
    () => keeper.entry(skillId),
    () => undefined,
  );
  return entry && !entry.underWay && entry.confirmedAt > readAt ? entry.confirmedAt : null;
}

/** The ratings of several skills as they are now. */
export function useRatings(skills: readonly { id: string; rating: GivenRating["rating"] }[]): ShownRating[] {
  const { keeper, readAt } = useBoard();
  useSyncExternalStore(
    keeper.subscribe,
    () => keeper.changes,
    () => 0,
  );
  return skills.map(({ id, rating }) => shownRating(keeper.entry(id), { rating, readAt }));
}

/** The level that other skills give this one as they are rated now; `null` if its own is as high. */
export function useGivenLevel({ id, rating, givenBy }: Pick<RatedSkillEntry, "id" | "rating" | "givenBy">) {
  const [own, ...givers] = useRatings([{ id, rating }, ...givenBy]);
  return givenLevel(
    own?.rating ?? null,
    givenBy.map(({ name }, index) => ({ name, rating: givers[index]?.rating ?? null })),
  );
}

function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error("Ratings stand inside a RatingBoard.");
  return board;
}
