"use client";

import { Maximize, Minus, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { firstView, type MapView, panned, showing, wholeOf, zoomed } from "@/components/explore/map-view";
import { Button } from "@/components/ui/button";

export type SkillMapProps = {
  label: string;
  width: number;
  height: number;
  /** What a map that is too large to be read as a whole shows first. */
  startX: number;
  startY: number;
  children: ReactNode;
};

const step = 0.15; // of what is seen
const closer = 1 / 1.3;

/** A drawing to pan and zoom by mouse, touch and keyboard; what is drawn comes from the server as its children. */
export function SkillMap({ label, width, height, startX, startY, children }: SkillMapProps) {
  const map = { width, height };
  const router = useRouter();
  const [view, setView] = useState<MapView>(wholeOf(map));
  const svg = useRef<SVGSVGElement>(null);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const dragged = useRef(false);

  useEffect(() => {
    const drawing = svg.current;
    if (!drawing) return;
    setView(firstView({ width, height }, drawing.getBoundingClientRect(), { x: startX, y: startY }));
    function zoomByWheel(event: WheelEvent) {
      const inUse = document.activeElement === drawing?.parentElement || drawing?.contains(document.activeElement);
      if (!drawing || !(event.ctrlKey || event.metaKey || inUse)) return; // the page scrolls
      event.preventDefault();
      const box = drawing.getBoundingClientRect();
      const at = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
      setView((last) => zoomed(last, { width, height }, Math.exp(event.deltaY * 0.002), at));
    }
    drawing.addEventListener("wheel", zoomByWheel, { passive: false }); // React's own cannot hold the page
    return () => drawing.removeEventListener("wheel", zoomByWheel);
  }, [width, height, startX, startY]);

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = viewByKey(event.key, view, map);
    if (!next) return;
    event.preventDefault();
    setView(next);
  }

  function press(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0) return;
    if (fingers.current.size === 0) dragged.current = false;
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  function move(event: PointerEvent<SVGSVGElement>) {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    if (!dragged.current && Math.hypot(now.x - before.x, now.y - before.y) < 4) return;
    dragged.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, now);
    if (other) {
      const apart = (point: typeof now) => Math.max(20, Math.hypot(point.x - other.x, point.y - other.y));
      const at = { x: (other.x - box.left) / box.width, y: (other.y - box.top) / box.height };
      setView((last) => zoomed(last, map, apart(before) / apart(now), at));
    } else {
      setView((last) => {
        const scale = Math.max(last.width / box.width, last.height / box.height); // units a pixel
        return panned(last, map, ((before.x - now.x) * scale) / last.width, ((before.y - now.y) * scale) / last.height);
      });
    }
  }

  const release = (event: PointerEvent<SVGSVGElement>) => fingers.current.delete(event.pointerId);

  /** A click that ends a drag leads nowhere; any other on a skill opens its page without loading the site anew. */
  function follow(event: MouseEvent) {
    if (dragged.current) {
      dragged.current = false;
      return event.preventDefault();
    }
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.push(link.getAttribute("href") ?? "/skills");
  }

  function showFocused(event: FocusEvent) {
    const { x, y } = event.target instanceof SVGElement ? event.target.dataset : {};
    if (x && y) setView((last) => showing(last, { x: Number(x), y: Number(y) }));
  }

  return (
    <div className="relative overflow-hidden rounded-card border border-line bg-surface-raised">
      <section aria-label={label} {...reachable} onKeyDown={onKey} onClick={follow} className="-outline-offset-2 block">
        <svg
          ref={svg}
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          className="block h-[min(60dvh,36rem)] w-full cursor-grab touch-none select-none active:cursor-grabbing"
          onPointerDown={press}
          onPointerMove={move}
          onPointerUp={release}
          onPointerCancel={release}
          onFocus={showFocused}
        >
          <title>{label}</title>
          {children}
        </svg>
      </section>
      <div className="absolute right-2 bottom-2 flex gap-1 noscript:hidden">
        <Button size="small" aria-label="Closer" onClick={() => setView(zoomed(view, map, closer))}>
          <Plus aria-hidden="true" />
        </Button>
        <Button size="small" aria-label="Farther" onClick={() => setView(zoomed(view, map, 1 / closer))}>
          <Minus aria-hidden="true" />
        </Button>
        <Button size="small" aria-label="Whole map" onClick={() => setView(wholeOf(map))}>
          <Maximize aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}

/** What takes keys must take the focus. */
const reachable = { tabIndex: 0 };

function viewByKey(key: string, view: MapView, map: { width: number; height: number }): MapView | null {
  switch (key) {
    case "ArrowLeft":
      return panned(view, map, -step, 0);
    case "ArrowRight":
      return panned(view, map, step, 0);
    case "ArrowUp":
      return panned(view, map, 0, -step);
    case "ArrowDown":
      return panned(view, map, 0, step);
    case "+":
    case "=":
      return zoomed(view, map, closer);
    case "-":
    case "−":
      return zoomed(view, map, 1 / closer);
    case "0":
      return wholeOf(map);
    default:
      return null;
  }
}
