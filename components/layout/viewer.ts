/** Whom the frame of a page is drawn for; `offline` when the database cannot say. */
export type Viewer =
  | { readonly kind: "member"; readonly name: string | null; readonly email: string }
  | { readonly kind: "visitor" }
  | { readonly kind: "offline" };
