import type { Choosing } from "@/lib/catalog/guides";
import { type Pay, type Trait, traits } from "@/lib/catalog/schema";

export type Answer = Choosing["questions"][number]["answers"][number];
type Fit = Readonly<Partial<Record<Trait, number>>>;

export type RoleToRank = {
  readonly id: string;
  /** How much the job gives, trait by trait, from 0 to 4; what is left out counts 0. */
  readonly fit: Fit;
  readonly pay: Pay | undefined;
  /** Hours of study until ready, for the person who asks; null where unknown. */
  readonly readyHours: number | null;
};

/** Shares of the ranking; a share of 0 leaves the matter out. */
type Weights = { readonly answers: number; readonly hours: number; readonly pay: number };

export const answersAlone: Weights = { answers: 1, hours: 0, pay: 0 };

/** How much of what an answer speaks for the job gives. */
type Amount = "much" | "some" | "little";

export type Reason = { readonly answer: string; readonly share: number; readonly amount: Amount };

export type RankedRole = {
  readonly id: string;
  /** By what counts, from 0 to 1. */
  readonly score: number;
  /** Each part from 0 to 1; null where nothing is known, so that it counts neither for nor against. */
  readonly parts: { readonly answers: number; readonly hours: number | null; readonly pay: number | null };
  /** One an answer, what the job gives most of first. */
  readonly reasons: readonly Reason[];
};

/** Scores that lie nearer to each other than this tell nothing apart. */
export const closeCall = 0.04;

/** Hours of study from which on a route counts as the longest. */
const longestRoute = 1500;

const topFit = 4;

/**
 * The roles by how much each gives of what the answers speak for: the mean of its fit in the traits, weighed by how
 * often and how strongly the answers name them. More answers for a trait never let a role with less of it overtake
 * one with more. Empty without an answer that speaks for anything. Ties stay in the order given.
 */
export function rankRoles(
  roles: readonly RoleToRank[],
  answers: readonly Answer[],
  weights: Weights = answersAlone,
): RankedRole[] {
  const wanted = wantedTraits(answers);
  if (wanted.size === 0) return [];
  const payShare = payShares(roles);
  return roles
    .map((role) => {
      const parts = {
        answers: shareOf(role.fit, wanted),
        hours: role.readyHours === null ? null : 1 - Math.min(role.readyHours, longestRoute) / longestRoute,
        pay: payShare(role.pay),
      };
      return { id: role.id, score: weigh(parts, weights), parts, reasons: reasonsOf(role.fit, answers) };
    })
    .sort((a, b) => b.score - a.score);
}

/** The roles at the top that the answers do not tell apart; one where the first stands clear. */
export function closestRoles(ranking: readonly RankedRole[]): readonly RankedRole[] {
  const best = ranking[0]?.score ?? 0;
  return ranking.filter(({ score }) => best - score < closeCall);
}

/** Traits that one role gives more of than the other, by how far, the farthest first. */
export function tellingTraits(one: Fit, other: Fit, most = 2): Trait[] {
  return traitsOf(one)
    .map(([trait, amount]) => ({ trait, more: amount - (other[trait] ?? 0) }))
    .filter(({ more }) => more > 0)
    .sort((a, b) => b.more - a.more)
    .slice(0, most)
    .map(({ trait }) => trait);
}

/** How strongly the answers speak for each trait, together. */
function wantedTraits(answers: readonly Answer[]): ReadonlyMap<Trait, number> {
  const wanted = new Map<Trait, number>();
  for (const { fit } of answers) {
    for (const [trait, weight] of traitsOf(fit)) wanted.set(trait, (wanted.get(trait) ?? 0) + weight);
  }
  return wanted;
}

function shareOf(fit: Fit, wanted: ReadonlyMap<Trait, number>): number {
  let given = 0;
  let all = 0;
  for (const [trait, weight] of wanted) {
    given += weight * (fit[trait] ?? 0);
    all += weight * topFit;
  }
  return all === 0 ? 0 : given / all;
}

function reasonsOf(fit: Fit, answers: readonly Answer[]): Reason[] {
  return answers
    .flatMap((answer) => {
      const wanted = wantedTraits([answer]);
      if (wanted.size === 0) return [];
      const share = shareOf(fit, wanted);
      return [{ answer: answer.text, share, amount: amountOf(share) }];
    })
    .sort((a, b) => b.share - a.share);
}

function amountOf(share: number): Amount {
  if (share >= 0.7) return "much";
  return share >= 0.4 ? "some" : "little";
}

/** The mean of the parts that are known, by their weights. */
function weigh(parts: RankedRole["parts"], weights: Weights): number {
  const known = [
    { part: parts.answers, weight: weights.answers },
    { part: parts.hours, weight: weights.hours },
    { part: parts.pay, weight: weights.pay },
  ].flatMap(({ part, weight }) => (part === null ? [] : [{ part, weight }]));
  const all = known.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : known.reduce((sum, { part, weight }) => sum + part * weight, 0) / all;
}

/**
 * The middle of a pay range beside the highest among the roles whose figures are of the same basis, money and region:
 * wages tell nothing beside total compensation. Null where no other role has such a figure.
 */
function payShares(roles: readonly RoleToRank[]): (pay: Pay | undefined) => number | null {
  const basisOf = ({ basis, currency, region }: Pay) => `${basis} ${currency} ${region}`;
  const middles = new Map<string, number[]>();
  for (const { pay } of roles) {
    if (pay) middles.set(basisOf(pay), [...(middles.get(basisOf(pay)) ?? []), middleOf(pay)]);
  }
  return (pay) => {
    const comparable = pay ? (middles.get(basisOf(pay)) ?? []) : [];
    return pay && comparable.length > 1 ? middleOf(pay) / Math.max(...comparable) : null;
  };
}

const middleOf = ({ low, high }: Pay) => (low + high) / 2;

/** A record's entries with the names of its traits, of those that are given. */
function traitsOf(fit: Fit): (readonly [Trait, number])[] {
  return traits.flatMap((trait) => {
    const amount = fit[trait];
    return amount === undefined ? [] : [[trait, amount] as const];
  });
}
