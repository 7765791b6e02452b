/** `2.4 points`, where 100 points are all of readiness. */
export function points(gain: number): string {
  const rounded = Math.max(0.1, Math.round(gain * 1000) / 10);
  return `${rounded} ${rounded === 1 ? "point" : "points"}`;
}
