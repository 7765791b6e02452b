import type { Choosing } from "@/lib/catalog/guides";
import type { RoleOption } from "@/lib/catalog/queries";
import type { RankedRole } from "./rank-roles";
import type { Count, GivenAnswers } from "./read-answers";

export type RankedOption = RankedRole & {
  readonly role: RoleOption;
  /** Hours of study until ready from what the member holds; null for a visitor, or where no plan can be made. */
  readonly readyHours: number | null;
};

export type ChoosePage = {
  readonly choosing: Choosing;
  readonly given: GivenAnswers;
  /** Null unless the ranking can weigh the member's own hours. */
  readonly count: Count | null;
  /** Best first; empty without answers. */
  readonly ranking: readonly RankedOption[];
  /** How many at the top the answers do not tell apart; 1 where the first stands clear. */
  readonly close: number;
};
