import type { RoleFacts } from "@/lib/catalog/schema";
import type { Choice } from "./choice";
import type { Comparison } from "./compare-roles";

type RoleName = { readonly id: string; readonly name: string };

export type ComparedRoleView = RoleName & {
  readonly summary: string;
  readonly facts: RoleFacts;
  /** Until somebody who begins from nothing can apply; `null` if there is no route. */
  readonly hoursFromNothing: number | null;
};

/** Where the member stands towards the roles, in the order of the roles. */
export type OwnReadiness = {
  /** Level by skill; what was never rated is missing. */
  readonly levels: Readonly<Record<string, number>>;
  readonly roles: readonly { readonly readiness: number; readonly readyHours: number }[];
};

export type ComparePage = {
  /** Every role that can be chosen. */
  readonly options: readonly RoleName[];
  readonly choice: Choice<RoleName>;
  /** What was asked for and is no role, each with the role that was probably meant. */
  readonly unknown: readonly { readonly word: string; readonly near: RoleName | null }[];
  /** `null` unless two or three roles are chosen. */
  readonly compared: {
    readonly roles: readonly ComparedRoleView[];
    readonly comparison: Comparison;
    /** `null` for a visitor, and for a member who holds nothing yet. */
    readonly own: OwnReadiness | null;
  } | null;
};
