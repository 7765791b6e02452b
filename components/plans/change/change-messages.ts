import type { ChangeView } from "@/lib/planning/change-view";

/** What the page asks its worker. */
export type ChangeQuestion = {
  /** Rises with each question; the answer names it. */
  readonly id: number;
  /** Where the worker reads what changes are computed from. */
  readonly url: string;
  /** The fields of the form by name. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
};

export type ChangeAnswer =
  | {
      readonly id: number;
      readonly ok: true;
      readonly view: ChangeView;
      /** By field. */
      readonly errors: Readonly<Record<string, string>>;
    }
  /** It could not be computed here; the form itself still works. */
  | { readonly id: number; readonly ok: false };
