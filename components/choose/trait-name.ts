import type { Trait } from "@/lib/catalog/schema";

/** What a trait is to somebody who enjoys it. */
export const traitName: Record<Trait, string> = {
  "explaining-outcomes": "explaining outcomes",
  experiments: "experiments",
  "reliable-systems": "reliable systems",
  scale: "work at scale",
  "generative-features": "generative features",
  "fast-iteration": "fast iteration",
  users: "closeness to users",
  mathematics: "mathematics",
  programming: "programming",
  infrastructure: "infrastructure",
  "data-craft": "care for data",
  research: "research",
  communication: "communication",
  interfaces: "interfaces",
  "on-call": "being on call",
  definitions: "clear definitions",
};
