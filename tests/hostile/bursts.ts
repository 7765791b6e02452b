import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { filled, formWith } from "./forms";
import type { Field } from "./multipart";
import { newMember, password } from "./person";
import { type Product, withDatabase } from "./product";
import { tell } from "./table";
import { type Answered, type Visitor, visitor } from "./visitor";
import { rate } from "./writers";

const mostActivePlans = 20;
const isLong = process.env.TEST_LONG === "1";
const atOnce = isLong ? 60 : 10;

/** One person, or many in the name of one, who send everything at the same moment. */
export function describeBursts(product: () => Product): void {
  describe("all at once", () => {
    let ada: { browser: Visitor; email: string };
    let form: readonly Field[];

    beforeAll(async () => {
      ada = await newMember(product().port);
      form = formWith((await ada.browser.ask({ path: "/plans/new" })).body, "Make this plan").fields;
    });

    const createPlan = (creationKey: string) =>
      ada.browser.send("/plans/new", filled(form, { roleId: "ai-engineer", creationKey }));

    test("ratings of one skill by one person are kept each, in some order", async () => {
      const answers = await many((n) => rate(ada.browser, "python", 1 + (n % 5)));
      expect(withoutFault("ratings of one person at once", answers)).toEqual([]);
      const found = await count(`"RatingEvent" e JOIN "User" u ON u.id = e."userId" WHERE u.email = '${ada.email}'`);
      expect(found).toBeLessThanOrEqual(answers.filter(({ status }) => status === 200).length);
      expect(found).toBeGreaterThan(0);
    });

    test("the same form of a new plan makes one", async () => {
      const key = randomUUID();
      const answers = await many(() => createPlan(key));
      expect(withoutFault("one new plan, sent at once", answers)).toEqual([]);
      expect(await count(`"Plan" p JOIN "User" u ON u.id = p."userId" WHERE u.email = '${ada.email}'`)).toBe(1);
    });

    if (isLong) {
      test("new plans beyond the limit are refused", async () => {
        const answers = await many(() => createPlan(randomUUID()));
        expect(withoutFault("new plans of one person at once", answers)).toEqual([]);
        const active = await count(
          `"Plan" p JOIN "User" u ON u.id = p."userId" WHERE u.email = '${ada.email}' AND p."archivedAt" IS NULL`,
        );
        expect(active).toBeLessThanOrEqual(mostActivePlans);
      });
    }

    test("sign-ups with one address make one account", async () => {
      const email = `${randomUUID()}@example.org`;
      const fields = formWith((await visitor(product().port).ask({ path: "/sign-up" })).body, "Create account").fields;
      const answers = await many(() => visitor(product().port).send("/sign-up", filled(fields, { email, password })));
      expect(withoutFault("sign-ups with one address at once", answers)).toEqual([]);
      expect(await count(`"User" WHERE email = '${email}'`)).toBe(1);
    });

    const count = (from: string) =>
      withDatabase(product(), async (client) => {
        const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`);
        return rows[0]?.count ?? 0;
      });
  });
}

const many = (send: (n: number) => Promise<Answered>) => Promise.all(Array.from({ length: atOnce }, (_, n) => send(n)));

/** The statuses that none of the answers may have: errors but the product's own 503. */
function withoutFault(what: string, answers: readonly Answered[]): readonly number[] {
  const statuses = answers.map(({ status }) => status);
  const faults = statuses.filter((status) => status >= 500 && status !== 503);
  const refused = statuses.filter((status) => status >= 400 && !faults.includes(status)).length;
  const slowest = Math.max(...answers.map(({ milliseconds }) => milliseconds));
  tell({
    what,
    tried: answers.length,
    refused,
    survived: answers.length - refused - faults.length,
    lost: faults.length,
    slowest,
  });
  return faults;
}
