import clsx from "clsx";
import { curveBasis, line } from "d3-shape";
import type { SkillGraph } from "@/lib/explore/skill-graph";

export type SkillMapDrawingProps = { graph: SkillGraph; chosen: ReadonlySet<string> };

/** The lines and boxes of the map; every box is a link, in the order from left to right. */
export function SkillMapDrawing({ graph, chosen }: SkillMapDrawingProps) {
  return (
    <>
      <defs>
        <marker id="map-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8z" className="fill-line-strong" />
        </marker>
      </defs>
      <g fill="none" strokeWidth="1.2" className="stroke-line-strong opacity-60">
        {graph.edges.map(({ from, to, points }) => (
          <path key={`${from} ${to}`} d={path(points.map(({ x, y }) => [x, y])) ?? ""} markerEnd="url(#map-arrow)" />
        ))}
      </g>
      {graph.skills.map(({ id, name, x, y, width, height }) => (
        <a key={id} href={`/skills/${id}`} data-x={x} data-y={y} className="group outline-none" draggable={false}>
          <rect
            x={x - width / 2}
            y={y - height / 2}
            width={width}
            height={height}
            rx="8"
            strokeDasharray={chosen.has(id) ? undefined : "4 3"}
            className={clsx(
              "stroke-line-strong group-hover:stroke-accent group-focus-visible:stroke-3 group-focus-visible:stroke-focus",
              chosen.has(id) ? "fill-accent-soft" : "fill-surface",
            )}
          />
          <text x={x} y={y + 4.5} textAnchor="middle" className="fill-ink text-[13px]">
            {name}
          </text>
        </a>
      ))}
    </>
  );
}

const path = line().curve(curveBasis);
