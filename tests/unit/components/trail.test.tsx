import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Trail } from "@/components/plans/trail/trail";
import { descendingPath, windingPath } from "@/components/plans/trail/trail-path";
import { nearStops, type Stop, stopsOf } from "@/components/plans/trail/trail-stops";
import { TrailTable } from "@/components/plans/trail/trail-table";
import type { Trail as TrailOfPlan, Waypoint } from "@/lib/planning/trail";

const today = "2026-11-28";

const waypoint = (at: number, more: Partial<Waypoint> = {}): Waypoint => ({
  key: `s${at}@3`,
  id: `row-${at}`,
  kind: "requirement",
  essential: false,
  name: `Skill ${at}`,
  reached: { skill: `s${at}`, level: "Independent" },
  planned: "2027-05-14",
  state: { kind: "open" },
  ...more,
});
const done = (at: number) => waypoint(at, { state: { kind: "done", on: "2026-05-03" } });

const trail = (waypoints: readonly Waypoint[], ready: TrailOfPlan["ready"] = null): TrailOfPlan => ({
  role: "AI Engineer",
  start: "2026-03-02",
  finish: "2027-12-01",
  phases: waypoints.length === 0 ? [] : [{ name: "Ship it", waypoints }],
  ready,
});

const kinds = (stops: readonly Stop[]) => stops.map(({ kind }) => kind);

describe("the stops of a trail", () => {
  test("begin with the person where nothing is done, and end with the role", () => {
    const { stops, here } = stopsOf(trail([waypoint(0), waypoint(1)]), today);
    expect(kinds(stops)).toEqual(["here", "waypoint", "waypoint", "end"]);
    expect(here).toBe(0);
  });

  test("have the person before the first waypoint that is not done", () => {
    const { stops, here } = stopsOf(trail([done(0), waypoint(1), done(2)]), today);
    expect(kinds(stops)).toEqual(["start", "waypoint", "here", "waypoint", "waypoint", "end"]);
    expect(here).toBe(2);
  });

  test("have the day of readiness after the waypoint that brings it", () => {
    const { stops } = stopsOf(trail([waypoint(0), waypoint(1)], { day: "2027-05-14", after: "s0@3" }), today);
    expect(kinds(stops)).toEqual(["here", "waypoint", "ready", "waypoint", "end"]);
  });

  test("are travelled to the end where all is done, or nothing was to do", () => {
    for (const waypoints of [[], [done(0)]]) {
      const { stops, here } = stopsOf(trail(waypoints), today);
      expect(kinds(stops)).not.toContain("here");
      expect(here).toBe(stops.length - 1);
    }
  });

  test("are the phases of a long trail, with every waypoint on one of them", () => {
    const phases = Array.from({ length: 20 }, (_, at) => ({
      name: `Phase ${at}`,
      waypoints: [waypoint(3 * at), waypoint(3 * at + 1), waypoint(3 * at + 2)],
    }));
    const { stops } = stopsOf({ ...trail([]), phases, ready: { day: today, after: "s4@3" } }, today);
    expect(kinds(stops).slice(0, 5)).toEqual(["here", "leg", "leg", "ready", "leg"]);
    expect(stops.flatMap((stop) => (stop.kind === "leg" ? stop.waypoints : []))).toHaveLength(60);
  });

  test("that are near are those around the person, with readiness and the role; the others are counted", () => {
    const waypoints = Array.from({ length: 20 }, (_, at) => (at < 5 ? done(at) : waypoint(at)));
    const near = nearStops(stopsOf(trail(waypoints, { day: "2027-05-14", after: "s12@3" }), today));
    expect(near.stops.map((stop) => (stop.kind === "gap" ? stop.count : stop.kind))).toEqual([
      5, // the start and four that are done
      "waypoint",
      "here",
      ...Array(4).fill("waypoint"),
      4,
      "ready",
      7,
      "end",
    ]);
    expect(near.stops[near.here]?.kind).toBe("here");
  });

  test("that are near leave nothing out silently", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (length, finished) => {
        const all = stopsOf(trail(Array.from({ length }, (_, at) => (at < finished ? done(at) : waypoint(at)))), today);
        const near = nearStops(all);
        const counted = near.stops.reduce((sum, stop) => sum + (stop.kind === "gap" ? stop.count : 1), 0);
        expect(counted).toBe(all.stops.length);
        expect(near.stops[near.here]).toBe(all.stops[all.here]);
      }),
    );
  });
});

describe("the way of a trail", () => {
  /** Where a path begins, and each place that it passes. */
  const places = (path: string) => {
    const [, x = 0, y = 0] = (path.match(/^M(\S+) (\S+?)c/) ?? []).map(Number);
    return [...path.matchAll(/c[^c]*?(-?\d+) (-?\d+)(?=c|$)/g)].reduce(
      (all, [, dx, dy]) => {
        const [lastX = 0, lastY = 0] = all.at(-1) ?? [];
        return all.concat([[lastX + Number(dx), lastY + Number(dy)]]);
      },
      [[x, y]],
    );
  };

  test("runs to the right, turns, and runs back, through the middle of each cell", () => {
    expect(places(windingPath(7, 3, 0).ahead)).toEqual([
      [50, 41],
      [150, 41],
      [250, 41],
      [250, 141],
      [150, 141],
      [50, 141],
      [50, 241],
    ]);
  });

  test("goes down on a phone, past names of phases that take room", () => {
    expect(places(descendingPath([false, true, false], 0).ahead)).toEqual([
      [14, 13],
      [14, 72],
      [14, 110],
    ]);
    expect(descendingPath([false, true, false], 0).viewBox).toBe("0 0 28 135");
  });

  test("is travelled up to the person and ahead from there, without a gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (stops, at) => {
        const here = at % stops;
        for (const { travelled, ahead } of [
          windingPath(stops, 5, here),
          descendingPath(Array(stops).fill(true), here),
        ]) {
          expect(travelled === "").toBe(here === 0);
          expect(ahead === "").toBe(here === stops - 1);
          if (travelled && ahead) expect(places(travelled).at(-1)).toEqual(places(ahead)[0]);
        }
      }),
    );
  });
});

describe("Trail", () => {
  const markupOf = (plan: TrailOfPlan, isReady = false) =>
    renderToStaticMarkup(
      <Trail trail={plan} today={today} isReady={isReady} hrefOf={({ id }) => `/plans/1?step=${id}#step-${id}`} />,
    );
  const nameOf = (link = "") => link.replace(/<time[^>]*aria-hidden.*?<\/time>/g, "").replace(/<[^>]*>/g, "");
  const linksOf = (markup: string) => [...markup.matchAll(/<a [^>]*>.*?<\/a>/g)].map(([link]) => link);

  test("names each waypoint with what it is and when, and leads to its step", () => {
    const rag = waypoint(1, { name: "Retrieval-augmented generation", essential: true });
    const shop = waypoint(2, {
      name: "Shop",
      kind: "project",
      essential: true,
      reached: null,
      state: { kind: "started" },
    });
    const links = linksOf(markupOf(trail([done(0), rag, shop])));
    expect(links.map(nameOf)).toEqual([
      "Skill 0 at Independent, requirement, done 3 May 2026",
      "Retrieval-augmented generation at Independent, essential, planned mid-May 2027",
      "Shop, essential project, in progress, planned mid-May 2027",
    ]);
    expect(links[1]).toContain('href="/plans/1?step=row-1#step-row-1"');
  });

  test("tells essentials, projects and requirements apart by shape", () => {
    const marks = linksOf(
      markupOf(
        trail([
          waypoint(0),
          waypoint(1, { essential: true }),
          waypoint(2, { kind: "project" }),
          waypoint(3, { kind: "project", essential: true }),
        ]),
      ),
    ).map((link) => link.match(/href="#trail-([a-z-]*)"/)?.[1]);
    expect(marks).toEqual(["requirement", "essential", "project", "essential-project"]);
  });

  test("does not show a planned day that has passed as one on which something was done", () => {
    const [late, ahead] = linksOf(markupOf(trail([waypoint(0, { planned: "2026-11-02" }), waypoint(1)])));
    expect(late).toContain(" · planned 2 November 2026</time>");
    expect(ahead).toContain(" · mid-May 2027</time>");
  });

  test("says when one is ready, and that one is there", () => {
    const ready = { day: "2027-05-14", after: "s0@3" };
    expect(markupOf(trail([waypoint(0)], ready))).toContain("in mid-May 2027");
    expect(markupOf(trail([done(0)], ready), true)).toContain("you are there");
    expect(markupOf(trail([]))).toContain("you are there");
  });

  test("keeps every exact day in its table", () => {
    const markup = renderToStaticMarkup(<TrailTable trail={trail([done(0), waypoint(1)])} />);
    expect(markup).toMatch(/14 May 2027.*done on 3 May 2026.*14 May 2027.*open/);
  });

  test("gives each waypoint of a long trail its name, though no place is left to write it", () => {
    const markup = markupOf(trail(Array.from({ length: 120 }, (_, at) => waypoint(at))));
    const names = linksOf(markup).map((link) => link.match(/aria-label="([^"]*)"/)?.[1]);
    expect(names).toHaveLength(120);
    expect(names[0]).toBe("Skill 0 at Independent, requirement, planned mid-May 2027");
  });
});
