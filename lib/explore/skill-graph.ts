import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from "@dagrejs/dagre";
import type { Named } from "./named";

/** `to` rests on `from`, first at its level `level`. */
export type SkillEdge = { readonly from: string; readonly to: string; readonly level: number };

/** Lengths are in the map's own unit, about a pixel; `x` and `y` are the middle of the box. */
export type PlacedSkill = Named & {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type SkillGraph = {
  readonly width: number;
  readonly height: number;
  /** From left to right, and from top to bottom among those of one column. */
  readonly skills: readonly PlacedSkill[];
  /** Each with the points that its line goes through; every one leads to the right. */
  readonly edges: readonly (SkillEdge & { readonly points: readonly { readonly x: number; readonly y: number }[] })[];
};

type Need = { readonly skill: string; readonly level: number; readonly needs: string };

/**
 * One edge for each pair of skills, whatever the number of levels. Two skills may rest on each other at different
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
    if (leadsTo(after, edge.to, edge.from)) continue;
    after.set(edge.from, [...(after.get(edge.from) ?? []), edge.to]);
    kept.push(edge);
  }
  return kept;
}

function leadsTo(after: ReadonlyMap<string, readonly string[]>, start: string, end: string): boolean {
  const seen = new Set([start]);
  const open = [start];
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

const height = 36;
const letter = 7.4; // width of one at the map's font size
const padding = 28;

/**
 * Places the skills in columns from left to right, foundations first. Method: layered drawing by dagre, after
 * E. R. Gansner et al., "A technique for drawing directed graphs", IEEE Transactions on Software Engineering 19 (1993).
 * @param edges without a cycle, between skills of the list
 */
export function placeSkills(skills: readonly Named[], edges: readonly SkillEdge[]): SkillGraph {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: "LR", nodesep: 12, ranksep: 64, edgesep: 6, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, name } of skills) graph.setNode(id, { width: Math.round(name.length * letter) + padding, height });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);

  const placed = skills.map(({ id, name }) => {
    const { x = 0, y = 0, width = 0 } = graph.node(id);
    return { id, name, x: round(x), y: round(y), width, height };
  });
  return {
    width: Math.ceil(graph.graph().width ?? 0),
    height: Math.ceil(graph.graph().height ?? 0),
    skills: placed.sort((a, b) => a.x - b.x || a.y - b.y),
    edges: edges.map((edge) => ({
      ...edge,
      points: (graph.edge(edge.from, edge.to).points ?? []).map(({ x, y }) => ({ x: round(x), y: round(y) })),
    })),
  };
}

/** The skill that most of the others on the map rest on; of equal ones the leftmost. */
export function mostRestedOn({ skills, edges }: SkillGraph): PlacedSkill | null {
  const count = new Map<string, number>();
  for (const { from } of edges) count.set(from, (count.get(from) ?? 0) + 1);
  const most = Math.max(0, ...count.values());
  return skills.find(({ id }) => (count.get(id) ?? 0) === most) ?? null;
}

const round = (length: number) => Math.round(length * 10) / 10;
