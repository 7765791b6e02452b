/** The part of the map that is seen: its corner and its size, in the map's unit. */
export type MapView = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Size = { readonly width: number; readonly height: number };

/** The whole map. */
export const wholeOf = ({ width, height }: Size): MapView => ({ x: 0, y: 0, width, height });

/** Moves by a share of what is seen; its middle stays on the map. */
export function panned(view: MapView, map: Size, right: number, down: number): MapView {
  return {
    ...view,
    x: within(view.x + right * view.width, -view.width / 2, map.width - view.width / 2),
    y: within(view.y + down * view.height, -view.height / 2, map.height - view.height / 2),
  };
}

/** Sees more (`factor` above 1) or less around the point, given as shares of the view; from a twelfth of the map to all of it. */
export function zoomed(view: MapView, map: Size, factor: number, at = { x: 0.5, y: 0.5 }): MapView {
  const width = within(view.width * factor, map.width / 12, map.width);
  const height = (view.height * width) / view.width;
  return { x: view.x + (view.width - width) * at.x, y: view.y + (view.height - height) * at.y, width, height };
}

/** Moves just so far that the point is seen with some room around it. */
export function showing(view: MapView, point: { readonly x: number; readonly y: number }): MapView {
  const [marginX, marginY] = [view.width * 0.2, view.height * 0.2];
  return {
    ...view,
    x: within(view.x, point.x - view.width + marginX, point.x - marginX),
    y: within(view.y, point.y - view.height + marginY, point.y - marginY),
  };
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
