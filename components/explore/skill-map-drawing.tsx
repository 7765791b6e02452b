import clsx from "clsx";
import { curveBasis, line } from "d3-shape";
import { mapFont } from "@/lib/explore/map-font";
import type { MapPage } from "@/lib/explore/map-page";
import type { PlacedSkill } from "@/lib/explore/skill-graph";

type SkillMapDrawingProps = Pick<MapPage, "graph" | "labels" | "chosen" | "highlighted">;

/** The arrows, boxes and labels of the map; every box is a link, in the order from top to bottom. */
export function SkillMapDrawing({ graph, labels, chosen, highlighted }: SkillMapDrawingProps) {
  const isStrong = (id: string) => (highlighted.size === 0 ? chosen.has(id) : highlighted.has(id));
  return (
    <>
      <defs>
        <ArrowHead id="map-arrow" look="fill-line-strong" />
        <ArrowHead id="map-arrow-highlighted" look="fill-accent" />
      </defs>
      <g fill="none" strokeWidth="1.2">
        {graph.edges.map(({ from, to, points }) => {
          const isHighlighted = highlighted.has(from) && highlighted.has(to);
          return (
            <path
              key={`${from} ${to}`}
              d={path(points.map(({ x, y }) => [x, y])) ?? ""}
              markerEnd={isHighlighted ? "url(#map-arrow-highlighted)" : "url(#map-arrow)"}
              className={isHighlighted ? "stroke-accent" : "stroke-line-strong opacity-60"}
            />
          );
        })}
      </g>
      {graph.skills.map((skill) => (
        <SkillBox
          key={skill.id}
          skill={skill}
          from={labels.get(skill.id) ?? 0}
          strong={isStrong(skill.id)}
          outside={!chosen.has(skill.id)}
        />
      ))}
      <g textAnchor="middle" className="pointer-events-none">
        {graph.skills.map((skill) => (
          <SkillLabel key={skill.id} skill={skill} from={labels.get(skill.id) ?? 0} strong={isStrong(skill.id)} />
        ))}
      </g>
    </>
  );
}

const path = line().curve(curveBasis);

function ArrowHead({ id, look }: { id: string; look: string }) {
  return (
    <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
      <path d="M0 0 8 4 0 8z" className={look} />
    </marker>
  );
}

type SkillBoxProps = { skill: PlacedSkill; from: number; strong: boolean; outside: boolean };

/** Without its border while labels are larger than their boxes, which they would cross. */
function SkillBox({ skill: { id, name, x, y, width, height }, from, strong, outside }: SkillBoxProps) {
  return (
    <a
      href={`/skills/${id}`}
      aria-label={name}
      data-x={x}
      data-y={y}
      data-from={from}
      className="group outline-none"
      draggable={false}
    >
      <title>{name}</title>
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx="8"
        strokeDasharray={outside ? "4 3" : undefined}
        className={clsx(
          "in-data-small:stroke-transparent group-hover:stroke-accent! group-focus-visible:stroke-3 group-focus-visible:stroke-focus!",
          strong ? "fill-accent-soft stroke-accent" : "fill-surface-sunken stroke-line-strong",
        )}
      />
    </a>
  );
}

/** The link has the name already. Given apart, since the linter takes any element of a drawing for one with focus. */
const unspoken = { "aria-hidden": true };

/** Over all boxes, since it may be larger than its own while the map is small; the halo keeps it readable there. */
function SkillLabel({ skill: { lines, x, y }, from, strong }: Omit<SkillBoxProps, "outside">) {
  return (
    <text
      x={x}
      y={y}
      {...unspoken}
      data-from={from}
      strokeWidth="0.6em"
      strokeLinejoin="round"
      className={clsx(
        "[paint-order:stroke] in-data-small:not-data-named:hidden",
        strong ? "fill-ink stroke-accent-soft" : "fill-muted stroke-surface-sunken",
      )}
    >
      {lines.map((text, index) => (
        <tspan key={text} x={x} dy={`${index === 0 ? 0.35 - ((lines.length - 1) * lineHeight) / 2 : lineHeight}em`}>
          {text}
        </tspan>
      ))}
    </text>
  );
}

const lineHeight = mapFont.line / mapFont.size; // em
