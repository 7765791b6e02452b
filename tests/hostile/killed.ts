import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Comparison, compareRatings } from "./compare-writes";
import { unexpectedLines } from "./judge";
import { newMember, newPerson, type Person } from "./person";
import { type Product, postmasterOf, withDatabase } from "./product";
import { tell } from "./table";
import type { Visitor } from "./visitor";
import { keepCompleting, keepRating, type RatingWrite, type StepWrite, type Writer } from "./writers";

const isLong = process.env.TEST_LONG === "1";
const databaseKills = isLong ? 20 : 2;
const serverKills = isLong ? 5 : 1;
/** The product gives its database up after five failures within a minute each, so no run of it sees more of them. */
const mostOfRun = 4;
const writersOfRatings = 4;

let product: Product;
let people: readonly { browser: Visitor; email: string }[];
let planner: Person;
let skills: readonly string[];
let steps: readonly string[];

/** Processes are killed while people write. What was acknowledged is there afterwards, once. */
export function describeKilled(running: () => Product): void {
  describe("killed under writes", () => {
    beforeAll(async () => {
      product = running();
      people = await Promise.all(Array.from({ length: writersOfRatings }, () => newMember(product.port)));
      planner = await newPerson(product.port);
      skills = await column('SELECT id FROM "Skill" WHERE "retiredAt" IS NULL ORDER BY id');
      steps = await column(
        `SELECT id FROM "PlanStep" WHERE "planId" = '${planner.plan.split("/")[2]}' ORDER BY position`,
      );
    });

    test("PostgreSQL and the server keep every acknowledged write, once", async () => {
      const log = product.listen();
      const writers = await startWriters();
      let restarts = 0;
      for (let kill = 0; kill < databaseKills; kill++) {
        await goOn(writers, 20);
        if (kill % 2 === 0) process.kill(postmasterOf(product), "SIGKILL");
        else await killBackend();
        if ((kill + 1) % mostOfRun > 0 && kill + 1 < databaseKills) continue;
        await goOn(writers, 20);
        if (restarts++ >= serverKills) continue;
        await product.end("SIGKILL");
        await product.start();
      }
      await goOn(writers, 20);
      const compared = await stopAndCompare(writers);

      const sent = [...writers.ratings, writers.completions].flatMap(
        ({ writes }): readonly { outcome: string }[] => writes,
      );
      const refused = sent.filter(({ outcome }) => outcome === "refused").length;
      const unanswered = sent.filter(({ outcome }) => outcome === "unknown").length;
      tell({
        what: `writes, PostgreSQL killed ${databaseKills} times and the server ${restarts} times (${unanswered} without an answer)`,
        tried: sent.length,
        refused,
        survived: compared.acknowledged,
        lost: compared.lost + compared.doubled + compared.belied,
      });
      expect(compared).toMatchObject({ lost: 0, doubled: 0, belied: 0 });
      expect(unexpectedLines(log())).toEqual([]);
    });
  });
}

function column(statement: string): Promise<readonly string[]> {
  return withDatabase(product, async (client) => {
    const { rows } = await client.query<{ id: string }>(statement);
    return rows.map(({ id }) => id);
  });
}

type Writers = { readonly ratings: readonly Writer<RatingWrite>[]; readonly completions: Writer<StepWrite> };

async function startWriters(): Promise<Writers> {
  return {
    ratings: people.map(({ browser }) => keepRating(product, browser, skills)),
    completions: await keepCompleting(product, planner, steps),
  };
}

const acknowledgedBy = ({ ratings }: Writers) =>
  ratings.flatMap(({ writes }) => writes).filter(({ outcome }) => outcome === "acknowledged").length;

/** Returns once so many more writes were acknowledged. */
async function goOn(writers: Writers, more: number): Promise<void> {
  const before = acknowledgedBy(writers);
  const went = vi.waitFor(() => expect(acknowledgedBy(writers)).toBeGreaterThanOrEqual(before + more), {
    timeout: 60_000,
    interval: 5,
  });
  await Promise.race([went, ...[...writers.ratings, writers.completions].map(({ failed }) => failed)]);
}

/** Has all of them finish their last write, and compares. */
async function stopAndCompare({ ratings, completions }: Writers): Promise<Comparison> {
  await Promise.all([...ratings, completions].map(({ stop }) => stop()));
  await product.ready();
  const found: Comparison[] = [await compareCompletions(completions.writes)];
  for (const [n, { writes }] of ratings.entries()) {
    found.push(compareRatings(writes, await historyOf(people[n]?.email ?? "")));
  }
  const sum = (of: keyof Comparison) => found.reduce((total, one) => total + one[of], 0);
  return { acknowledged: sum("acknowledged"), lost: sum("lost"), doubled: sum("doubled"), belied: sum("belied") };
}

function historyOf(email: string): Promise<readonly { skillId: string; level: number }[]> {
  return withDatabase(product, async (client) => {
    const { rows } = await client.query<{ skillId: string; level: number }>(
      'SELECT e."skillId", e.level FROM "RatingEvent" e JOIN "User" u ON u.id = e."userId" WHERE u.email = $1 ORDER BY e.id',
      [email],
    );
    return rows;
  });
}

/** A step may be sent often and is done once; who sends it again is told so, and its history stays as it is. */
async function compareCompletions(writes: readonly StepWrite[]): Promise<Comparison> {
  const acknowledged = new Set(writes.filter(({ outcome }) => outcome === "acknowledged").map(({ stepId }) => stepId));
  const sent = new Set(writes.map(({ stepId }) => stepId));
  const done = await withDatabase(product, async (client) => {
    const { rows } = await client.query<{ id: string; done: boolean; events: number; skills: number }>(
      `SELECT s.id, s."doneAt" IS NOT NULL AS done, (s."skillId" IS NOT NULL)::int AS skills,
         (SELECT count(*)::int FROM "RatingEvent" e WHERE e."planStepId" = s.id) AS events
       FROM "PlanStep" s WHERE s.id = ANY($1)`,
      [steps],
    );
    return rows;
  });
  const lost = done.filter(({ id, done, events, skills }) => acknowledged.has(id) && (!done || events < skills)).length;
  const doubled = done.filter(({ id, done, events }) => events > 1 || (done && !sent.has(id))).length;
  return { acknowledged: acknowledged.size, lost, doubled, belied: 0 };
}

/** Kills one process that serves one of the product's connections, by which PostgreSQL restarts all of them. */
async function killBackend(): Promise<void> {
  const [pid] = await column(
    "SELECT pid::text AS id FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND state IS NOT NULL ORDER BY state_change DESC LIMIT 1",
  );
  if (pid === undefined) throw new Error("The product has no connection to its database.");
  process.kill(Number(pid), "SIGKILL");
}
