type Line = { readonly name: string; readonly points: readonly (readonly [number, number])[] };

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 400, 70, 150, 50, 50];
const COLOURS = ["#2f7d6d", "#8a5cb8", "#c2702d", "#4a7fc4"];
const DASHES = ["none", "none", "7 4", "7 4"];

/** Lines on two logarithmic scales as an SVG of its own, in tones that read on light and on dark. Values > 0. */
export function logPlot(title: string, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const x = scale(range(all.map(([value]) => value)), LEFT, WIDTH - RIGHT);
  const y = scale(decades(all.map(([, value]) => value)), HEIGHT - BOTTOM, TOP);
  const sizes = [...new Set(all.map(([value]) => value))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img" aria-label="${title}">`,
    "<style>text{fill:#333}.grid{stroke:#ccc}@media (prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#555}}</style>",
    `<text x="${LEFT}" y="24" font-size="15">${title}</text>`,
    ...ticks(all.map(([, value]) => value)).map(
      (tick) =>
        `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(tick)}" y2="${y(tick)}"/><text x="${LEFT - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    ),
    ...sizes.map((size) => `<text x="${x(size)}" y="${HEIGHT - BOTTOM + 24}" text-anchor="middle">${size}</text>`),
    ...lines.map((line, i) => drawn(line, COLOURS[i] ?? "#888", DASHES[i] ?? "none", i, x, y)),
    "</svg>",
    "",
  ].join("\n");
}

type Scale = (value: number) => number;

function drawn({ name, points }: Line, colour: string, dash: string, index: number, x: Scale, y: Scale): string {
  const path = points.map(([size, value]) => `${x(size)},${y(value)}`).join(" ");
  const dots = points.map(([size, value]) => `<circle cx="${x(size)}" cy="${y(value)}" r="4" fill="${colour}"/>`);
  const at = TOP + 20 + index * 24;
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
    ...dots,
    `<line x1="${WIDTH - RIGHT + 12}" x2="${WIDTH - RIGHT + 34}" y1="${at - 4}" y2="${at - 4}" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
    `<text x="${WIDTH - RIGHT + 40}" y="${at}">${name}</text>`,
  ].join("");
}

function scale([low, high]: readonly [number, number], from: number, to: number): Scale {
  const span = Math.log(high / low) || 1;
  return (value) => Math.round((from + ((to - from) * Math.log(value / low)) / span) * 10) / 10;
}

function range(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function ticks(values: readonly number[]): number[] {
  const [low, high] = range(values).map(Math.log10);
  const first = Math.floor(low ?? 0);
  const count = Math.max(1, Math.ceil(high ?? 0) - first) + 1;
  return Array.from({ length: count }, (_, i) => Number((10 ** (first + i)).toPrecision(1)));
}

function decades(values: readonly number[]): [number, number] {
  return range(ticks(values));
}
