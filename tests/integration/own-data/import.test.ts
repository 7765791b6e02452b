import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { deleteAccount } from "@/lib/accounts/delete-account";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { discardImport } from "@/lib/own-data/discard-import";
import { importFile, importLasts } from "@/lib/own-data/import-file";
import { proposalText } from "@/lib/own-data/proposals";
import { importPage, ratingsTable } from "@/lib/own-data/queries";
import { readOwnData } from "@/lib/own-data/read-own-data";
import { takeRatingsInput } from "@/lib/own-data/schema";
import { takeRatings } from "@/lib/own-data/take-ratings";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { newMember, rate, ratingsOf } from "@/tests/integration/plans/people";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
await publishedDatabase();

let ada: Member;

beforeEach(async () => {
  ada = await newMember(`${randomUUID()}@example.org`);
});

const send = (member: Member, content: string, now?: Date) =>
  importFile(member, { file: new File([content], "ratings") }, now);

/** Name, present and proposed level of what is left to take. */
async function proposed(member: Member) {
  const page = await importPage(member);
  return page?.proposals.map(({ name, present, level }) => [name, present?.level ?? null, level]) ?? null;
}

/** Takes what the page of the import shows, or those of it that are named. */
async function take(member: Member, ...names: readonly string[]) {
  const page = await importPage(member);
  const chosen = page?.proposals.filter(({ name }) => names.length === 0 || names.includes(name)) ?? [];
  return takeRatings(member, takeRatingsInput.parse({ take: chosen.map(proposalText).join(" ") }));
}

const events = (member: Member) =>
  db.ratingEvent.findMany({ where: { userId: member.id }, select: { skillId: true, level: true, source: true } });

describe("importFile", () => {
  test("proposes what differs from the ratings, by names, aliases and former ids, and changes none", async () => {
    await rate(ada, "sql", 2);
    await rate(ada, "python", 3);
    const table = "Skill,Level\nsql,4\nPython,3\nPANDAS,2\nK8s,1\nCobol,5\nstatistics,7\n";
    expect(await send(ada, table)).toEqual({ ok: true, value: null });
    expect(await importPage(ada)).toMatchObject({
      same: 1,
      remarks: [expect.stringContaining("Line 7, statistics: “7”"), expect.stringContaining("“Cobol”")],
    });
    const names = (await proposed(ada))?.map(([name, present, level]) => [String(name).toLowerCase(), present, level]);
    expect(names).toEqual([
      [expect.stringContaining("data wrangling"), null, 2],
      [expect.any(String), null, 1],
      ["sql", 2, 4],
    ]);
    expect(await ratingsOf(ada)).toEqual({ sql: 2, python: 3 });
  });

  test("never proposes less than is held by the guess of a résumé", async () => {
    await rate(ada, "sql", 4);
    await rate(ada, "python", 1);
    await send(ada, JSON.stringify({ skills: [{ level: "Intermediate", keywords: ["SQL", "Python"] }] }));
    expect(await proposed(ada)).toEqual([["Python", 1, 3]]);
  });

  test("keeps the import that there is where the next file cannot be read, and takes its place where it can", async () => {
    await send(ada, "Skill,Level\nSQL,4\n");
    for (const wrong of ['{"product": "Waypoint", "ratings": [', "Skill,Level\nCobol,3\n", ""])
      expect(await send(ada, wrong)).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(await proposed(ada)).toEqual([["SQL", null, 4]]);
    await send(ada, "Skill,Level\nPython,1\n");
    expect(await proposed(ada)).toEqual([["Python", null, 1]]);
  });

  test("is looked at by its owner alone, for a day, and goes with the next import of anyone after it", async () => {
    const long = new Date(Date.now() - importLasts - 1000);
    await send(ada, "Skill,Level\nSQL,4\n", long);
    const grace = await newMember(`${randomUUID()}@example.org`);
    expect(await importPage(ada)).toBe(null);
    expect(await importPage(grace)).toBe(null);
    await send(grace, "Skill,Level\nSQL,4\n");
    expect(await db.ratingImport.count({ where: { userId: ada.id } })).toBe(0);
  });
});

describe("takeRatings", () => {
  test("takes one and leaves the others, with its source in the history", async () => {
    await send(ada, "Skill,Level,Confidence\nSQL,4,sure\nPython,1,\n");
    expect(await take(ada, "SQL")).toEqual({ ok: true, value: 1 });
    expect(await ratingsOf(ada)).toEqual({ sql: 4 });
    expect(await events(ada)).toEqual([{ skillId: "sql", level: 4, source: "import" }]);
    expect(await proposed(ada)).toEqual([["Python", null, 1]]);
  });

  test("is once however often it is done: twice at once, in two tabs, after the import was closed", async () => {
    await send(ada, "Skill,Level\nSQL,4\nPython,1\n");
    const input = takeRatingsInput.parse({ take: "sql@4.roughly python@1.roughly" });
    const taken = await Promise.all([takeRatings(ada, input), takeRatings(ada, input)]);
    await discardImport(ada);
    taken.push(await takeRatings(ada, input));
    expect(taken.map((result) => result.ok && result.value).sort()).toEqual([0, 0, 2]);
    expect(await events(ada)).toHaveLength(2);
    expect(await ratingsOf(ada)).toEqual({ sql: 4, python: 1 });
  });

  test("takes nothing where one of them is no level of the catalogue", async () => {
    const input = takeRatingsInput.parse({ take: "sql@4.sure no-such-skill@1.sure" });
    expect(await takeRatings(ada, input)).toMatchObject({ error: { kind: "no-such-level" } });
    expect(await ratingsOf(ada)).toEqual({});
  });

  test("leaves what was imported in favour of what was rated since, until it is taken again", async () => {
    await send(ada, "Skill,Level\nSQL,4\n");
    await take(ada);
    await rate(ada, "sql", 2);
    expect(await ratingsOf(ada)).toEqual({ sql: 2 });
    expect(await proposed(ada)).toEqual([["SQL", 2, 4]]);
  });
});

describe("one's own data", () => {
  async function rated(member: Member) {
    await rate(member, "sql", 4);
    await rate(member, "python", 0);
    await rate(member, "statistics", 2);
    return ratingsOf(member);
  }

  async function deleted(member: Member) {
    const session = { id: randomUUID(), member, authenticatedAt: new Date() };
    await deleteAccount(session, { email: member.email }, "203.0.113.1");
    return newMember(member.email);
  }

  test.each([
    ["as CSV", ratingsTable],
    ["as JSON", async (member: Member) => Buffer.concat(await readOwnData(member)).toString("utf8")],
  ])("exported %s, deleted and imported, has equal ratings again", async (_, exported) => {
    const before = await rated(ada);
    const file = await exported(ada);
    await send(ada, file);
    expect(await importPage(ada)).toMatchObject({ proposals: [], same: 3, remarks: [] });

    const anew = await deleted(ada);
    expect(await ratingsOf(anew)).toEqual({});
    await send(anew, file);
    expect(await take(anew)).toEqual({ ok: true, value: 3 });
    expect(await ratingsOf(anew)).toEqual(before);
    expect(await importPage(anew)).toMatchObject({ proposals: [] });
  });

  test("cut off is refused, and nothing has changed", async () => {
    const before = await rated(ada);
    const file = Buffer.concat(await readOwnData(ada)).toString("utf8");
    for (const part of [0.1, 0.5, 0.99]) {
      const refused = await send(ada, file.slice(0, file.length * part));
      expect(refused).toMatchObject({ error: { message: expect.stringContaining("cut off") } });
    }
    expect(await ratingsOf(ada)).toEqual(before);
    expect(await importPage(ada)).toBe(null);
  });
});
