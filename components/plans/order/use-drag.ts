import { type PointerEvent, type RefObject, useEffect, useState } from "react";

/** What is dragged, and before which row of the list it would be dropped, from 0 to the number of rows. */
export type Drag = { readonly key: string; readonly gap: number };

type Handle = Record<
  "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel",
  (event: PointerEvent<HTMLElement>) => void
>;

/** From here to the edge of the screen the page scrolls along, in pixels. */
const edge = 72;
const scrolledAtOnce = 16;

/**
 * Lets the rows of a list be dragged by a handle, with mouse, pen or finger. Escape gives up.
 * @param list whose children are the rows
 */
export function useDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (drag: Drag) => void,
): { drag: Drag | null; handle: (key: string, index: number) => Handle } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const isDragging = drag !== null;

  useEffect(() => {
    if (!isDragging) return;
    const giveUp = ({ key }: KeyboardEvent) => key === "Escape" && setDrag(null);
    addEventListener("keydown", giveUp);
    return () => removeEventListener("keydown", giveUp);
  }, [isDragging]);

  function move({ clientY }: PointerEvent<HTMLElement>) {
    if (!drag || !list.current) return;
    if (clientY < edge) scrollBy(0, -scrolledAtOnce);
    if (clientY > innerHeight - edge) scrollBy(0, scrolledAtOnce);
    setDrag({ key: drag.key, gap: gapAt(list.current, clientY) });
  }

  function drop() {
    setDrag(null);
    if (drag) onDrop(drag);
  }

  const handle = (key: string, index: number): Handle => ({
    onPointerDown: (event) => {
      if (event.button !== 0 || !event.isPrimary) return;
      event.preventDefault(); // or the mouse would select text
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ key, gap: index });
    },
    onPointerMove: move,
    onPointerUp: drop,
    onPointerCancel: () => setDrag(null),
  });

  return { drag, handle };
}

/** How many rows have their middle above. */
function gapAt(list: HTMLElement, y: number): number {
  const rows = [...list.children].map((row) => row.getBoundingClientRect());
  return rows.filter(({ top, height }) => top + height / 2 < y).length;
}
