/** What the levels are called, from 0. */
const levelNames = ["None", "Aware", "Guided", "Independent", "Advanced", "Expert"] as const;

/** `Independent` for 3; the number itself for a level that this scale does not have. */
export function levelName(level: number): string {
  return levelNames[level] ?? String(level);
}
