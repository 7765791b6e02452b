import { optional } from "./optional";
import { line } from "./text";

/** What someone wants to be called; null where it was left empty. */
export const personName = optional(line({ missing: "Enter your name, or leave it empty.", longest: 100 })).transform(
  (name) => name ?? null,
);
