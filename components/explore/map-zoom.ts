import { select } from "d3-selection";
import { type D3ZoomEvent, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import { fullScale, smallestLabel } from "@/lib/explore/map-font";

/** A map that can be moved and zoomed; at first, and at least, it is seen as a whole. */
export type MapZoom = {
  /** Closer by a factor above 1, farther by one below. */
  readonly by: (factor: number) => void;
  /** Moves by a share of what is seen. */
  readonly move: (right: number, down: number) => void;
  readonly whole: () => void;
  /** Brings the link of a skill in sight, close enough for its label to be written. */
  readonly show: (link: SVGAElement) => void;
  /** Whether all of the map is seen. */
  readonly isWhole: () => boolean;
  readonly stop: () => void;
};

const closest = 12; // times the whole

/**
 * Zooms the drawing by Ctrl or ⌘ with the wheel, two fingers or a double click, and moves it by dragging. The wheel
 * alone, and one finger while the whole map is seen, are left to the page, so that it scrolls on.
 * @param svg its viewBox is the whole map; its `g[data-map]` is moved, and is `data-small` while labels are larger than their
 * boxes; what has a `data-from`, the scale from which on its label is written, is `data-named` from there on
 */
export function zoomable(svg: SVGSVGElement): MapZoom {
  const { width, height } = svg.viewBox.baseVal;
  const drawing = select(svg);
  const content = drawing.select<SVGGElement>("g[data-map]");
  const named = [...svg.querySelectorAll<SVGElement>("[data-from]")];
  const view = () => zoomTransform(svg);
  const isWhole = () => view().k === 1;
  /** Pixels a unit of the map. */
  const scale = () => (svg.getScreenCTM()?.a ?? 1) * view().k;

  function writeLabels() {
    const now = scale();
    content.style("font-size", `${smallestLabel / Math.min(now, fullScale)}px`);
    content.attr("data-small", now < fullScale ? "" : null);
    for (const element of named) element.toggleAttribute("data-named", now >= Number(element.dataset.from));
  }

  const behavior = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, closest])
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    .clickDistance(4)
    .duration(matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 250)
    .wheelDelta(wheelDelta)
    .filter((event: MouseEvent | TouchEvent) => isForMap(event, isWhole()))
    .on("zoom", ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      content.attr("transform", transform.toString());
      svg.style.touchAction = isWhole() ? "pan-x pan-y" : "none";
      writeLabels();
    });
  drawing.call(behavior).on("wheel.page", holdPage, { passive: false });
  behavior.transform(drawing, zoomIdentity);
  const resized = new ResizeObserver(writeLabels);
  resized.observe(svg);

  return {
    by: (factor) => behavior.scaleBy(drawing, factor),
    move: (right, down) => {
      const { k } = view();
      behavior.translateBy(drawing, (-right * width) / k, (-down * height) / k);
    },
    whole: () => behavior.transform(drawing, zoomIdentity),
    show: (link) => {
      const { x, y, from } = link.dataset;
      const farther = Number(from) / scale();
      if (farther > 1) behavior.scaleBy(drawing, farther);
      if (farther > 1 || !isWithin(link, svg)) behavior.translateTo(drawing, Number(x), Number(y));
    },
    isWhole,
    stop: () => {
      resized.disconnect();
      drawing.on(".zoom", null).on(".page", null);
    },
  };
}

/** Whether a gesture that begins so is for the map, and not for the page. */
function isForMap(event: MouseEvent | TouchEvent, isWhole: boolean): boolean {
  if ("touches" in event) return !isWhole || event.touches.length > 1;
  if (event.type === "wheel") return event.ctrlKey || event.metaKey;
  return event.button === 0 && !event.ctrlKey;
}

/** Doublings for a turn of the wheel: half of one at most for a notch; two fingers on a pad send small turns. */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
  const turn = -deltaY * (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 0.01 : 0.2);
  return Math.max(-0.5, Math.min(0.5, turn));
}

/** At the end of its range the zoom lets the event pass, and the browser would zoom the page. */
function holdPage(event: WheelEvent) {
  if (event.ctrlKey || event.metaKey) event.preventDefault();
}

function isWithin(element: Element, frame: Element): boolean {
  const [inner, outer] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}
