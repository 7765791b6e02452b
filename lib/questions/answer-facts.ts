import type { Question } from "@/lib/catalog/guides";
import type { Pay, RoleFacts } from "@/lib/catalog/schema";
import { listInWords } from "@/lib/engine/list-in-words";

export type AskedRole = {
  readonly id: string;
  readonly name: string;
  /** One of the three AI roles. */
  readonly target: boolean;
  readonly facts: RoleFacts;
  readonly skills: readonly {
    readonly id: string;
    readonly name: string;
    /** 1 to 5. */
    readonly level: number;
    readonly essential: boolean;
  }[];
  /** Hours of study until ready for somebody who begins at nothing; null where no plan can be made. */
  readonly hoursFromNothing: number | null;
};

/** Hours of study until ready, from the typical levels of one role to another. */
export type AskedRoute = {
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly hours: number;
};

export type RoleName = { readonly id: string; readonly name: string };

/** What of the catalogue's own data belongs to an answer, ready to be shown. */
export type AnswerFacts =
  | {
      readonly kind: "lists";
      readonly lists: readonly { readonly role: RoleName; readonly items: readonly string[] }[];
    }
  | { readonly kind: "texts"; readonly texts: readonly { readonly role: RoleName; readonly text: string }[] }
  | { readonly kind: "skills"; readonly role: RoleName; readonly skills: AskedRole["skills"] }
  | { readonly kind: "pay"; readonly rows: readonly { readonly role: RoleName; readonly pay: Pay }[] }
  | {
      readonly kind: "amounts";
      readonly of: "coding" | "mathematics";
      readonly rows: readonly { readonly role: RoleName; readonly amount: number; readonly text: string }[];
    }
  | { readonly kind: "beginners"; readonly rows: readonly { readonly role: RoleName; readonly hours: number }[] }
  | { readonly kind: "routes"; readonly routes: readonly AskedRoute[] };

/** The facts of a question, and what follows from them in a sentence; null where it is answered by words alone. */
export type Answered = { readonly facts: AnswerFacts; readonly sentence: string | null } | null;

/**
 * What the catalogue itself says to a question. Where the question names a role the facts are of that one; else of
 * the AI roles, and for pay, coding and mathematics of all, the most first.
 */
export function answerFacts(
  { data, role }: Question,
  all: readonly AskedRole[],
  routes: readonly AskedRoute[],
): Answered {
  const asked = role === undefined ? all.filter(({ target }) => target) : all.filter(({ id }) => id === role);
  const [first] = asked;
  if (data === undefined || !first) return null;
  switch (data) {
    case "roles":
      return plain({ kind: "texts", texts: asked.map((one) => ({ role: nameOf(one), text: one.facts.focus })) });
    case "growth":
      return plain({ kind: "texts", texts: asked.map((one) => ({ role: nameOf(one), text: one.facts.outlook })) });
    case "responsibilities":
    case "tools":
    case "industries":
      return plain({ kind: "lists", lists: asked.map((one) => ({ role: nameOf(one), items: one.facts[data] })) });
    case "skills":
      return plain({ kind: "skills", role: nameOf(first), skills: byNeed(first.skills) });
    case "pay":
      return payFacts(all);
    case "coding":
    case "mathematics":
      return amountFacts(all, data);
    case "beginners":
      return beginnerFacts(asked);
    case "routes":
      return routes.length === 0 ? null : plain({ kind: "routes", routes });
  }
}

const plain = (facts: AnswerFacts): Answered => ({ facts, sentence: null });
const nameOf = ({ id, name }: AskedRole): RoleName => ({ id, name });

function byNeed(skills: AskedRole["skills"]): AskedRole["skills"] {
  return [...skills].sort((a, b) => Number(b.essential) - Number(a.essential) || b.level - a.level);
}

function payFacts(all: readonly AskedRole[]): Answered {
  const rows = all
    .flatMap((role) => (role.facts.pay ? [{ role: nameOf(role), target: role.target, pay: role.facts.pay }] : []))
    .sort((a, b) => middle(b.pay) - middle(a.pay));
  const [most, ...others] = rows.filter(({ target }) => target);
  if (!most) return null;
  const least = others.at(-1);
  const comparable = rows.every(({ pay }) => pay.currency === most.pay.currency && pay.region === most.pay.region);
  const sentence =
    least && comparable
      ? `Of the AI roles, ${most.role.name} has the highest midpoint and ${least.role.name} the lowest (${most.pay.region}, ${most.pay.years}, ${most.pay.basis}).`
      : null;
  return { facts: { kind: "pay", rows: rows.map(({ role, pay }) => ({ role, pay })) }, sentence };
}

const middle = ({ low, high }: Pay) => (low + high) / 2;

function amountFacts(all: readonly AskedRole[], of: "coding" | "mathematics"): Answered {
  const rows = all
    .map((role) => ({ role: nameOf(role), target: role.target, ...role.facts[of] }))
    .sort((a, b) => b.amount - a.amount);
  const targets = rows.filter(({ target }) => target);
  const top = Math.max(...targets.map(({ amount }) => amount));
  const names = targets.filter(({ amount }) => amount === top).map(({ role }) => role.name);
  return {
    facts: { kind: "amounts", of, rows: rows.map(({ target, ...row }) => row) },
    sentence: `Of the AI roles, ${listInWords(names)} ${names.length === 1 ? "has" : "have"} the most: ${top} on our scale of 1 to 5.`,
  };
}

function beginnerFacts(asked: readonly AskedRole[]): Answered {
  const rows = asked
    .flatMap((role) => (role.hoursFromNothing === null ? [] : [{ role: nameOf(role), hours: role.hoursFromNothing }]))
    .sort((a, b) => a.hours - b.hours);
  if (rows.length === 0) return null;
  const hours = rows.map(({ role, hours }) => `${role.name} ${Math.round(hours).toLocaleString("en-GB")}`);
  return {
    facts: { kind: "beginners", rows },
    sentence: `Hours of study from scratch until you are ready to apply, by our fastest plans: ${listInWords(hours)}.`,
  };
}
