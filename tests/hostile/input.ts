import fc from "fast-check";
import pLimit from "p-limit";
import { beforeAll, expect, test } from "vitest";
import { type Attack, attacks } from "./hostile-requests";
import { faultOf, unexpectedLines } from "./judge";
import { newPerson, type Person } from "./person";
import { type Product, withDatabase } from "./product";
import { rowsOf, rowsOfNobody } from "./rows";
import { readSite, type Site } from "./site";
import { tell } from "./table";
import { type Visitor, visitor } from "./visitor";

const isLong = process.env.TEST_LONG === "1";
const inputs = isLong ? 10_000 : 200;
const seed = Number(process.env.HOSTILE_SEED ?? (isLong ? Date.now() % 2 ** 31 : 4711));
const atOnce = 8;
const membersAtOnce = isLong ? 8 : 2;

/** Anything at all, to everything that the build serves. */
export function describeInput(product: () => Product): void {
  let bystander: Person;
  let site: Site;
  let others: readonly string[];

  beforeAll(async () => {
    bystander = await newPerson(product().port);
    site = await readSite([bystander.browser, visitor(product().port)]);
    const known = await withDatabase(product(), (client) =>
      client.query<{ id: string }>(
        'SELECT id FROM "User" UNION SELECT id FROM "Plan" UNION (SELECT id FROM "PlanStep" LIMIT 5)',
      ),
    );
    others = [bystander.email, bystander.plan, ...known.rows.map(({ id }) => id)];
  });

  const senders: readonly (readonly [who: string, sender: (port: number) => () => Promise<Visitor>])[] = [
    ["a visitor", visitors],
    ["a member", members],
  ];

  test.each(senders)(
    "whatever %s sends to any action or route is answered without a fault, and touches nobody else",
    async (who, sender) => {
      const { port } = product();
      const log = product().listen();
      const before = await everybodyElse(product(), bystander);
      const sample = fc.sample(attacks(site, others), { numRuns: inputs / 2, seed });
      const { faults, statuses, slowest } = await attack(port, sample, sender(port));

      const count = (from: number, to: number) =>
        [...statuses].reduce((sum, [status, times]) => sum + (status >= from && status < to ? times : 0), 0);
      tell({
        what: `inputs of ${who} to ${site.actions.length} actions and ${site.routes.length} routes (seed ${seed})`,
        tried: sample.length,
        refused: count(400, 504),
        survived: count(200, 400),
        lost: faults.length,
        slowest,
      });
      expect(faults).toEqual([]);
      expect(unexpectedLines(log())).toEqual([]);
      expect(await everybodyElse(product(), bystander)).toEqual(before);
      await product().ready();
    },
  );
}

/** Sends all of it, several at once. Returns what was wrong with an answer, and the answers by status. */
async function attack(port: number, requests: readonly Attack[], sender: () => Promise<Visitor>) {
  const limit = pLimit(atOnce);
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  let slowest = 0; // milliseconds
  const send = async ({ target, asked }: Attack) => {
    const browser = await sender();
    const answer = await browser.ask(asked).catch((error: unknown) => String(error));
    const fault = typeof answer === "string" ? answer : faultOf(answer, `http://localhost:${port}`);
    if (fault) faults.push(`${target}: ${fault} to ${shown(asked)}`);
    if (typeof answer === "string") return;
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    slowest = Math.max(slowest, answer.milliseconds);
  };
  await Promise.all(requests.map((request) => limit(send, request)));
  return { faults, statuses, slowest };
}

const shown = ({ body, ...rest }: Attack["asked"]) =>
  `${JSON.stringify(rest).slice(0, 1_000)} ${body?.toString("latin1").slice(0, 2_000) ?? ""}`;

/** Nobody who is signed in, each time from elsewhere. */
function visitors(port: number): () => Promise<Visitor> {
  return async () => visitor(port);
}

/** Some members in turn; whoever lost their session, as by deleting the account, is followed by somebody new. */
function members(port: number): () => Promise<Visitor> {
  const present: (Visitor | undefined)[] = [];
  let turn = 0;
  return async () => {
    const lane = turn++ % membersAtOnce;
    const last = present[lane];
    if (last?.isSignedIn()) return last;
    const { browser } = await newPerson(port);
    present[lane] = browser;
    return browser;
  };
}

/** What nobody but its owner, or nobody at all, may change. */
async function everybodyElse(product: Product, { email }: Person): Promise<readonly unknown[]> {
  return withDatabase(product, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM "User" WHERE email = $1', [email]);
    const owned = new Map(await rowsOf(client, rows[0]?.id ?? ""));
    owned.delete("MailLink"); // anyone may have a link sent to any address; who gets it decides
    return [owned, await rowsOfNobody(client)];
  });
}
