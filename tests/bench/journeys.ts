import { readCatalog } from "@/lib/catalog/read";
import type { Credit, Instance, Strategy } from "@/lib/engine/types";
import { instanceFor } from "@/lib/planning/instance";

/** A journey of the shipped catalogue: from nothing or from a starting profile to a role. */
export type Journey = { readonly role: string; readonly start: string };

export type Journeys = {
  readonly all: readonly Journey[];
  /** What goes into the engine for one of them, at ten hours a week. */
  readonly instanceOf: (journey: Journey, credit: Credit, strategy: Strategy) => Instance;
};

/** Every role from nothing and from every starting profile. */
export async function shippedJourneys(): Promise<Journeys> {
  const read = await readCatalog("catalog");
  if (!read.ok) throw new Error(read.error.message);
  const skills = read.value.skills.map(({ id, levels: [, ...levels] }) => ({
    id,
    levels,
    prereqs: levels.flatMap(({ level, needs }) => needs.map((need) => ({ level, needs: need }))),
    after: levels.flatMap(({ level, after = [] }) => after.map((follows) => ({ level, follows }))),
  }));
  const roles = new Map(read.value.roles.map((role) => [role.id, role]));
  const starts = new Map(
    read.value.profiles.map(({ id, ratings }) => [
      id,
      Object.fromEntries(ratings.map(({ skill, level }) => [skill, level])),
    ]),
  );
  const instanceOf = ({ role: id, start }: Journey, credit: Credit, strategy: Strategy): Instance => {
    const role = roles.get(id);
    if (!role) throw new Error(`there is no role ${id}`);
    const pace = { hoursPerWeek: 10, startDate: "2026-03-02", strategy };
    const person = { ratings: starts.get(start) ?? {}, projectsDone: [] };
    return { ...instanceFor({ ...role, skills }, { ...person, ...pace }), credit };
  };
  const all = [...roles.keys()].flatMap((role) => ["nothing", ...starts.keys()].map((start) => ({ role, start })));
  return { all, instanceOf };
}
