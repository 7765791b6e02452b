/** The fragment that leads to an area: `generative-ai`. */
export function areaAnchor(area: string): string {
  return area.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
