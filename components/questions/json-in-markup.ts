/** JSON that no text of the data can end or comment out where it stands within markup. */
export function jsonInMarkup(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
