import { zoneName } from "@/lib/time/zone-name";
import type { Addressee } from "./addressee";

/** What every template may tell. */
export type Facts = {
  readonly person: Pick<Addressee, "name" | "timeZone">;
  /** When it was asked for, or happened. */
  readonly at: Date;
  /** Where the product is. */
  readonly site: URL;
};

export type LinkFacts = Facts & {
  readonly link: URL;
  /** How long the link is good. */
  readonly minutes: number;
};

export function greeting({ person }: Facts): string {
  return person.name ? `Hello ${person.name},` : "Hello,";
}

/** `28 November 2026 at 10:40 (Europe/Paris)` */
export function when({ at, person: { timeZone } }: Facts): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone });
  return `${format.format(at)} (${zoneName(timeZone)})`;
}

/** `The link works once, within 30 minutes of this mail.` */
export function validity({ minutes }: LinkFacts): string {
  const time = minutes < 120 ? `${minutes} minutes` : `${minutes / 60} hours`;
  return `The link works once, within ${time} of this mail.`;
}
