/** As 2026-03-02T09-30-15Z: sorts by time, and any file system takes it. */
export function timeInName(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
}
