import { describe, expect, test } from "vitest";
import { readCatalog } from "@/lib/catalog/read";
import { makePlan } from "@/lib/engine/make-plan";
import type { Strategy } from "@/lib/engine/types";
import { instanceFor } from "@/lib/planning/instance";

const read = await readCatalog("catalog");
if (!read.ok) throw new Error(read.error.message);
const { roles, profiles } = read.value;

const skills = read.value.skills.map(({ id, levels: [, ...levels] }) => ({
  id,
  levels,
  prereqs: levels.flatMap(({ level, needs }) => needs.map((need) => ({ level, needs: need }))),
  after: levels.flatMap(({ level, after = [] }) => after.map((follows) => ({ level, follows }))),
}));

const starts = [{ id: "nothing", ratings: [] }, ...profiles];
const journeys = roles.flatMap((role) => starts.map((start): [string, string] => [role.id, start.id]));

/** The plan from a start to a role; both are in the catalogue. */
function planFor(roleId: string, startId: string, strategy: Strategy) {
  const role = roles.find(({ id }) => id === roleId);
  const start = starts.find(({ id }) => id === startId);
  if (!role || !start) throw new Error(`no way from ${startId} to ${roleId}`);
  const ratings = Object.fromEntries(start.ratings.map(({ skill, level }) => [skill, level]));
  const wishes = { ratings, projectsDone: [], hoursPerWeek: 10, startDate: "2026-03-02", strategy };
  const result = makePlan(instanceFor({ ...role, skills }, wishes));
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

describe("plans on the shipped catalogue", { timeout: 60_000 }, () => {
  test.each(journeys)(
    "to %s from %s are proven with both strategies, and the fast track is never slower",
    (role, start) => {
      const steady = planFor(role, start, "steady");
      const fastTrack = planFor(role, start, "fast-track");
      expect(steady.certificate.optimal).toBe(true);
      expect(fastTrack.certificate.optimal).toBe(true);
      expect(fastTrack.ready.hours).toBeLessThanOrEqual(steady.ready.hours);
      expect(fastTrack.totalHours).toBeCloseTo(steady.totalHours, 9);
    },
  );
});
