"use client";

import { Maximize, Minus, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { type MapZoom, zoomable } from "@/components/explore/map-zoom";
import { Button } from "@/components/ui/button";
import { mapFont } from "@/lib/explore/map-font";

type SkillMapProps = {
  label: string;
  width: number;
  height: number;
  children: ReactNode;
};

const step = 0.15; // of what is seen
const closer = 1.4;

/**
 * The map as a whole, to zoom and move by mouse, touch, keyboard and buttons; what is drawn comes from the server as
 * its children. Without script it stands in its natural size and scrolls.
 */
export function SkillMap({ label, width, height, children }: SkillMapProps) {
  const router = useRouter();
  const svg = useRef<SVGSVGElement>(null);
  const map = useRef<MapZoom>(null);

  useEffect(() => {
    if (!svg.current) return;
    const zoom = zoomable(svg.current);
    map.current = zoom;
    return () => zoom.stop();
  }, []);

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !map.current) return;
    if (turn(map.current, event.key)) event.preventDefault();
  }

  /** A click on a skill opens its page without loading the site anew. */
  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.push(link.getAttribute("href") ?? "/skills");
  }

  function showFocused({ target }: FocusEvent) {
    if (target instanceof SVGAElement && target.matches(":focus-visible")) map.current?.show(target);
  }

  return (
    <div className="relative overflow-hidden rounded-card border border-line bg-surface-raised">
      <section
        aria-label={label}
        {...reachable}
        onKeyDown={onKey}
        onClick={follow}
        className="-outline-offset-2 noscript:max-h-[80dvh] noscript:overflow-auto"
      >
        <svg
          ref={svg}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="xMidYMin"
          style={{ "--natural-width": `${width}px` } as object}
          className="block max-h-[80dvh] min-h-72 w-full cursor-grab select-none active:cursor-grabbing noscript:max-h-none noscript:w-(--natural-width)"
          onFocus={showFocused}
        >
          <title>{label}</title>
          <g data-map="" fontSize={mapFont.size}>
            {children}
          </g>
        </svg>
      </section>
      <div className="absolute right-2 bottom-2 flex gap-1 noscript:hidden">
        <Button size="small" aria-label="Zoom in" onClick={() => map.current?.by(closer)}>
          <Plus aria-hidden="true" />
        </Button>
        <Button size="small" aria-label="Zoom out" onClick={() => map.current?.by(1 / closer)}>
          <Minus aria-hidden="true" />
        </Button>
        <Button size="small" aria-label="Whole map" onClick={() => map.current?.whole()}>
          <Maximize aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}

/** What takes keys must take the focus. */
const reachable = { tabIndex: 0 };

/** Does what the key means to the map; whether it means anything. Arrows scroll the page while all is seen. */
function turn(map: MapZoom, key: string): boolean {
  const arrow = arrows[key];
  if (arrow) {
    if (map.isWhole()) return false;
    map.move(arrow.right, arrow.down);
  } else if (key === "+" || key === "=") map.by(closer);
  else if (key === "-" || key === "−") map.by(1 / closer);
  else if (key === "0") map.whole();
  else return false;
  return true;
}

const arrows: Readonly<Record<string, { right: number; down: number }>> = {
  ArrowLeft: { right: -step, down: 0 },
  ArrowRight: { right: step, down: 0 },
  ArrowUp: { right: 0, down: -step },
  ArrowDown: { right: 0, down: step },
};
