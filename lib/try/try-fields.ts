/** The start of somebody who holds nothing yet. */
export const fromNothing = "nothing";

/** What the form's fields hold, as text. */
export type TryFields = { readonly from: string; readonly to: string; readonly hours: string };

/** `/try?from=data-analyst&to=ai-engineer&hours=8`. */
export function tryAddress({ from, to, hours }: TryFields): string {
  return `/try?${new URLSearchParams({ from, to, hours })}`;
}
