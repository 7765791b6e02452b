export type TrailPath = {
  readonly viewBox: string;
  /** The way up to where the person is, and the way from there; empty where there is none. */
  readonly travelled: string;
  readonly ahead: string;
};

/** Where the marks of a row stand, of its height of 100. */
const markLine = 41;
const cell = 100;

/**
 * A way through cells of 100 by 100 that turns at the end of each row, gently waving: the first row runs to the right, the next
 * one back. At the ends it swings out beyond the cells by less than a fifth of one.
 * @param stops how many, at least one
 * @param here index of the stop up to which it is travelled
 */
export function windingPath(stops: number, columns: number, here: number): TrailPath {
  const rows = Math.ceil(stops / columns);
  const column = (stop: number) => {
    const inRow = stop % columns;
    return Math.floor(stop / columns) % 2 === 0 ? inRow : columns - 1 - inRow;
  };
  const at = (stop: number) => `M${(column(stop) + 0.5) * cell} ${Math.floor(stop / columns) * cell + markLine}`;
  const onwards = (stop: number) => {
    const isRightward = Math.floor(stop / columns) % 2 === 0;
    const sign = isRightward ? "" : "-";
    const isLastOfRow = (stop + 1) % columns === 0;
    return isLastOfRow ? `c${sign}90-9 ${sign}90 109 0 100` : `c${sign}33-18 ${sign}67 18 ${sign}100 0`;
  };
  return { viewBox: `0 0 ${columns * cell} ${rows * cell}`, ...parts(stops, here, at, onwards) };
}

/** Of a row on a phone, in tenths of a rem: as high as `trail.module.css` makes it. */
const rowHeight = { plain: 38, headed: 59 };
const markBelowTop = { plain: 13, headed: 34 };

/**
 * A way downwards, gently waving, in tenths of a rem.
 * @param headed of each stop whether a name stands above it
 */
export function descendingPath(headed: readonly boolean[], here: number): TrailPath {
  const kinds = headed.map((isHeaded) => (isHeaded ? "headed" : "plain"));
  const tops = [0];
  for (const kind of kinds) tops.push((tops.at(-1) ?? 0) + rowHeight[kind]);
  const marks = kinds.map((kind, stop) => (tops[stop] ?? 0) + markBelowTop[kind]);
  const at = (stop: number) => `M14 ${marks[stop] ?? 0}`;
  const onwards = (stop: number) => {
    const length = (marks[stop + 1] ?? 0) - (marks[stop] ?? 0);
    return `c-9 ${Math.round(length / 3)} 9 ${Math.round((length * 2) / 3)} 0 ${length}`;
  };
  return { viewBox: `0 0 28 ${tops.at(-1) ?? 0}`, ...parts(headed.length, here, at, onwards) };
}

function parts(stops: number, here: number, at: (stop: number) => string, onwards: (stop: number) => string) {
  const between = (from: number, to: number) =>
    from < to ? at(from) + Array.from({ length: to - from }, (_, index) => onwards(from + index)).join("") : "";
  return { travelled: between(0, here), ahead: between(here, stops - 1) };
}
