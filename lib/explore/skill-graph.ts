import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from "@dagrejs/dagre";
import { mapFont } from "./map-font";
import type { Named } from "./named";

/** `to` depends on `from`, first at its level `level`. */
type SkillEdge = { readonly from: string; readonly to: string; readonly level: number };

/** Lengths are in the map's own unit, a pixel at its natural size; `x` and `y` are the middle of the box. */
export type PlacedSkill = Named & {
  /** The name in lines that fit the box. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type SkillGraph = {
  readonly width: number;
  readonly height: number;
  /** From top to bottom, and from left to right among those of one row. */
  readonly skills: readonly PlacedSkill[];
  /** Each with the points that its line goes through; every one leads downwards. */
  readonly edges: readonly (SkillEdge & { readonly points: readonly { readonly x: number; readonly y: number }[] })[];
};

type Need = { readonly skill: string; readonly level: number; readonly needs: string };

/**
 * One edge for each pair of skills, whatever the number of levels. Two skills may depend on each other at different
 * levels; what is needed at the lower level then gives the direction, so that the edges form no cycle.
 */
export function skillEdges(needs: readonly Need[]): SkillEdge[] {
  const firsts = new Map<string, SkillEdge>();
  for (const { skill, level, needs: from } of needs) {
    const key = `${from} ${skill}`;
    const known = firsts.get(key);
    if (!known || level < known.level) firsts.set(key, { from, to: skill, level });
  }
  const byLevel = [...firsts.values()].sort(
    (a, b) => a.level - b.level || compare(a.from, b.from) || compare(a.to, b.to),
  );
  const after = new Map<string, string[]>();
  const kept: SkillEdge[] = [];
  for (const edge of byLevel) {
    if (leadsTo(after, [edge.to], edge.from)) continue;
    follow(after, edge);
    kept.push(edge);
  }
  return kept;
}

/**
 * The edges but those that a longer way implies: what depends on what can still be followed, and fewer lines cross.
 * @param edges without a cycle
 */
export function withoutShortcuts(edges: readonly SkillEdge[]): SkillEdge[] {
  const after = new Map<string, string[]>();
  for (const edge of edges) follow(after, edge);
  return edges.filter(({ from, to }) => {
    const others = after.get(from)?.filter((next) => next !== to) ?? [];
    return !leadsTo(after, others, to);
  });
}

function follow(after: Map<string, string[]>, { from, to }: SkillEdge): void {
  after.set(from, [...(after.get(from) ?? []), to]);
}

function leadsTo(after: ReadonlyMap<string, readonly string[]>, starts: readonly string[], end: string): boolean {
  const seen = new Set(starts);
  const open = [...starts];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === end) return true;
    for (const next of after.get(at) ?? []) {
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return false;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const padding = { x: 16, y: 8 };
const longestLine = 12; // letters

/**
 * Places the skills in rows from top to bottom, foundations first. Method: layered drawing by dagre, after
 * E. R. Gansner et al., "A technique for drawing directed graphs", IEEE Transactions on Software Engineering 19 (1993).
 * @param edges without a cycle, between skills of the list
 */
export function placeSkills(skills: readonly Named[], edges: readonly SkillEdge[]): SkillGraph {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: "TB", nodesep: 14, ranksep: 22, edgesep: 2, marginx: 24, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  const named = skills.map(({ id, name }) => ({ id, name, lines: linesOf(name) }));
  for (const { id, lines } of named) graph.setNode(id, boxFor(lines));
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);

  const placed = named.map((skill) => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(skill.id);
    return { ...skill, x: round(x), y: round(y), width, height };
  });
  return {
    width: Math.ceil(graph.graph().width ?? 0),
    height: Math.ceil(graph.graph().height ?? 0),
    skills: placed.sort((a, b) => a.y - b.y || a.x - b.x),
    edges: edges.map((edge) => ({
      ...edge,
      points: (graph.edge(edge.from, edge.to).points ?? []).map(({ x, y }) => ({ x: round(x), y: round(y) })),
    })),
  };
}

/** The words of the name in as few lines as hold them; a longer word has a line of its own. */
function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= longestLine) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function boxFor(lines: readonly string[]): { width: number; height: number } {
  const longest = Math.max(...lines.map((line) => line.length));
  return { width: Math.round(longest * mapFont.letter) + padding.x, height: lines.length * mapFont.line + padding.y };
}

const round = (length: number) => Math.round(length * 10) / 10;
