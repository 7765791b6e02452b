import type { SaveStatus } from "@/components/ui/save-state";
import type { RatedSkill, RatingView } from "@/lib/profile/rating-view";
import type { Failure, Result } from "@/lib/result";

/** What the person says of a skill; `level` null takes the rating back. */
export type Said = { readonly level: number | null; readonly confidence: RatingView["confidence"] };

/** Sends it to be kept; never rejects. */
export type SaveRating = (skillId: string, said: Said) => Promise<Result<RatedSkill, Failure>>;

/** A rating as the server gave it with the page. */
export type GivenRating = {
  readonly rating: RatingView | null;
  /** When the page was read; ISO 8601 in UTC. */
  readonly readAt: string;
};

export type ShownRating = { readonly rating: RatingView | null; readonly status: SaveStatus };

type Entry = ShownRating & {
  /** What the server last confirmed, and when by its clock. */
  readonly confirmed: RatingView | null;
  readonly confirmedAt: string;
  readonly underWay: boolean;
  /** Said while another save was under way; only the last counts. */
  readonly next: Said | null;
};

/**
 * Shows what the person says at once, and sees that it is kept: one save of a skill at a time, and after it only the
 * last of what was said in between. A save that fails gives back what was kept before. It outlives the page that it
 * began on, so that nothing is lost by opening another page.
 */
export class RatingKeeper {
  readonly #save: SaveRating;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #changes = 0;

  constructor(save: SaveRating) {
    this.#save = save;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How often anything has changed. */
  get changes(): number {
    return this.#changes;
  }

  /** The same value until something changes; undefined where the page's own value holds. */
  entry(skillId: string): Entry | undefined {
    return this.#entries.get(skillId);
  }

  say(skillId: string, said: Said, given: GivenRating): void {
    const shown = shownRating(this.entry(skillId), given);
    const entry = this.entry(skillId);
    const known = entry && isNewer(entry, given) ? entry : { confirmed: given.rating, confirmedAt: given.readAt };
    if (entry?.underWay) {
      this.#set(skillId, { ...entry, rating: optimistic(said, shown), status: { kind: "saving" }, next: said });
    } else {
      this.#send(skillId, said, { ...known, rating: optimistic(said, shown) });
    }
  }

  /** Sends at once what still waits for a save under way; for a page that is being left for good. */
  flush(): void {
    for (const [skillId, entry] of this.#entries) {
      if (!entry.next) continue;
      this.#set(skillId, { ...entry, next: null });
      void this.#save(skillId, entry.next);
    }
  }

  async #send(skillId: string, said: Said, from: Pick<Entry, "rating" | "confirmed" | "confirmedAt">): Promise<void> {
    const { rating, confirmed, confirmedAt } = from;
    this.#set(skillId, { rating, confirmed, confirmedAt, status: { kind: "saving" }, underWay: true, next: null });
    const result = await this.#save(skillId, said);
    const { next, rating: shown } = this.entry(skillId) ?? { next: null, rating };
    const kept = result.ok ? { confirmed: result.value.rating, confirmedAt: result.value.savedAt } : from;
    if (next) return this.#send(skillId, next, { ...kept, rating: shown });

    this.#set(skillId, {
      confirmed: kept.confirmed,
      confirmedAt: kept.confirmedAt,
      rating: kept.confirmed,
      status: result.ok ? { kind: "saved" } : { kind: "failed", message: failure(result.error) },
      underWay: false,
      next: null,
    });
  }

  #set(skillId: string, entry: Entry): void {
    this.#entries.set(skillId, entry);
    this.#changes++;
    for (const listener of this.#listeners) listener();
  }
}

/** Whichever is newer: what this browser had confirmed, or what the page was given. What was said of it stays said. */
export function shownRating(entry: Entry | undefined, given: GivenRating): ShownRating {
  if (!entry) return { rating: given.rating, status: { kind: "idle" } };
  if (isNewer(entry, given)) return entry;
  const same = entry.rating?.level === given.rating?.level && entry.rating?.confidence === given.rating?.confidence;
  return { rating: given.rating, status: same ? entry.status : { kind: "idle" } };
}

function isNewer(entry: Entry, given: GivenRating): boolean {
  return entry.underWay || entry.confirmedAt >= given.readAt;
}

function optimistic({ level, confidence }: Said, shown: ShownRating): RatingView | null {
  if (level === null) return null;
  return { level, confidence, source: "self", ratedAt: shown.rating?.ratedAt ?? "" };
}

function failure({ kind, message }: Failure): string {
  return kind === "outcome-unknown" ? message : `Not saved; what was saved before is shown again. ${message}`;
}
