/** What the last part of a path asks for, in words: `deep-learing` becomes `deep learing`; empty if it is unreadable. */
export function askedName(path: string | null): string {
  const last = (path ?? "").split(/[?#]/, 1)[0]?.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last)
      .replace(/[-_\s]+/g, " ")
      .trim()
      .slice(0, 60);
  } catch {
    return "";
  }
}
