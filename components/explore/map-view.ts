/** The part of the map that is seen: its corner and its size, in the map's unit. */
export type MapView = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Size = { readonly width: number; readonly height: number };

/** The whole map. */
export const wholeOf = ({ width, height }: Size): MapView => ({ x: 0, y: 0, width, height });

/**
 * What is seen to begin with: the whole map where its names can be read then, else what lies around the point.
 * @param box of the drawing on the page, in pixels
 */
export function firstView(map: Size, box: Size, around: { readonly x: number; readonly y: number }): MapView {
  const scale = Math.min(box.width / map.width, box.height / map.height); // pixels a unit, for the whole
  if (scale >= legible) return wholeOf(map);
  const [width, height] = [box.width / legible, box.height / legible];
  return {
    x: within(around.x - width / 2, 0, Math.max(0, map.width - width)),
    y: within(around.y - height / 2, 0, Math.max(0, map.height - height)),
    width,
    height,
  };
}

const legible = 0.8; // pixels a unit

/** Moves by a share of what is seen; its middle stays on the map. */
export function panned(view: MapView, map: Size, right: number, down: number): MapView {
  return {
    ...view,
    x: within(view.x + right * view.width, -view.width / 2, map.width - view.width / 2),
    y: within(view.y + down * view.height, -view.height / 2, map.height - view.height / 2),
  };
}

/** Sees more (`factor` above 1) or less around the point, given as shares of the view; at most all of the map. */
export function zoomed(view: MapView, map: Size, factor: number, at = { x: 0.5, y: 0.5 }): MapView {
  const width = within(
    view.width * factor,
    Math.min(map.width, 300),
    Math.max(map.width, (map.height * view.width) / view.height),
  );
  const height = (view.height * width) / view.width;
  return { x: view.x + (view.width - width) * at.x, y: view.y + (view.height - height) * at.y, width, height };
}

/** Moves just so far that the point is seen with some room around it. */
export function showing(view: MapView, point: { readonly x: number; readonly y: number }): MapView {
  const [marginX, marginY] = [view.width * 0.04, view.height * 0.04];
  return {
    ...view,
    x: within(view.x, point.x - view.width + marginX, point.x - marginX),
    y: within(view.y, point.y - view.height + marginY, point.y - marginY),
  };
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
