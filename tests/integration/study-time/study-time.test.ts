import { describe, expect, test } from "vitest";
import { authenticate } from "@/lib/accounts/authenticate";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { addPeriod, mostPeriods } from "@/lib/study-time/add-period";
import { changeHours } from "@/lib/study-time/change-hours";
import { studyTimeOf, studyTimePage } from "@/lib/study-time/queries";
import { removePeriod } from "@/lib/study-time/remove-period";
import { changeHoursInput } from "@/lib/study-time/schema";
import { addDays } from "@/lib/time/days";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { identityFields } from "@/tests/integration/identity";

await freshDatabase();

const now = new Date("2027-03-10T12:00:00Z");
const holiday = { first: "2027-08-02", last: "2027-08-15", hoursPerWeek: 0 };

let people = 0;
async function newMember(timeZone = "UTC"): Promise<Member> {
  people += 1;
  const data = { email: `person${people}@example.org`, timeZone };
  return authenticate(await db.user.create({ data, select: identityFields }));
}

const pageOf = (member: Member, at = now) => studyTimePage(member, at);

describe("addPeriod", () => {
  test("keeps a break and other hours, by rising day", async () => {
    const ada = await newMember();
    const spring = { first: "2027-04-01", last: "2027-04-30", hoursPerWeek: 12.5 };
    expect(await addPeriod(ada, holiday, now)).toEqual({ ok: true, value: null });
    expect(await addPeriod(ada, spring, now)).toEqual({ ok: true, value: null });
    expect((await pageOf(ada)).periods).toEqual([
      { id: expect.any(String), ...spring },
      { id: expect.any(String), ...holiday },
    ]);
    expect(await studyTimeOf(db, ada)).toEqual({
      hoursPerWeek: 8,
      hoursFrom: [
        { day: "2027-04-01", hoursPerWeek: 12.5 },
        { day: "2027-05-01", hoursPerWeek: null },
      ],
      breaks: [{ first: "2027-08-02", last: "2027-08-15" }],
    });
  });

  test("keeps one of the same period, however often and simultaneously it is sent", async () => {
    const ada = await newMember();
    const sent = await Promise.all(Array.from({ length: 5 }, () => addPeriod(ada, holiday, now)));
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect((await pageOf(ada)).periods).toHaveLength(1);
  });

  test("refuses days that another period has, and names it", async () => {
    const ada = await newMember();
    await addPeriod(ada, holiday, now);
    const overlapping = { first: "2027-08-15", last: "2027-08-31", hoursPerWeek: 20 };
    const message = expect.stringContaining("overlaps with your break from 2 Aug 2027 to 15 Aug 2027");
    expect(await addPeriod(ada, overlapping, now)).toMatchObject({ ok: false, error: { fields: { first: message } } });
    expect((await addPeriod(ada, { ...overlapping, first: "2027-08-16" }, now)).ok).toBe(true);
    expect((await pageOf(ada)).periods).toHaveLength(2);
  });

  test("refuses two overlapping ones that are sent at once but for one", async () => {
    const ada = await newMember();
    const sent = await Promise.all(
      [10, 11, 12].map((hoursPerWeek) => addPeriod(ada, { ...holiday, hoursPerWeek }, now)),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("lets two people have the same days", async () => {
    const [ada, ben] = [await newMember(), await newMember()];
    expect([await addPeriod(ada, holiday, now), await addPeriod(ben, holiday, now)].every(({ ok }) => ok)).toBe(true);
    expect((await pageOf(ben)).periods).toHaveLength(1);
  });

  test("refuses a last day before the first", async () => {
    const ada = await newMember();
    const wrong = { ...holiday, last: "2027-08-01" };
    expect(await addPeriod(ada, wrong, now)).toMatchObject({
      error: { fields: { last: expect.stringContaining("not before the first") } },
    });
  });

  test("refuses what is over where the person lives, and takes what ends today", async () => {
    const [west, east] = [await newMember("Pacific/Pago_Pago"), await newMember("Pacific/Kiritimati")];
    const untilTheTenth = { first: "2027-03-01", last: "2027-03-10", hoursPerWeek: 0 };
    const elevenUtc = new Date("2027-03-10T11:00:00Z"); // the 11th in Kiritimati
    expect((await addPeriod(west, untilTheTenth, elevenUtc)).ok).toBe(true);
    expect(await addPeriod(east, untilTheTenth, elevenUtc)).toMatchObject({
      error: { fields: { last: expect.stringContaining("over already") } },
    });
  });

  test("refuses more than anyone needs", async () => {
    const ada = await newMember();
    for (let index = 0; index < mostPeriods; index++) {
      const day = addDays("2027-04-01", 2 * index);
      expect((await addPeriod(ada, { first: day, last: day, hoursPerWeek: 1 }, now)).ok).toBe(true);
    }
    const more = { first: "2028-08-01", last: "2028-08-02", hoursPerWeek: 0 };
    expect(await addPeriod(ada, more, now)).toMatchObject({
      error: { message: expect.stringContaining("50 periods") },
    });
  });
});

describe("the page of study time", () => {
  test("sets apart what is over", async () => {
    const ada = await newMember();
    await addPeriod(ada, holiday, now);
    const later = await pageOf(ada, new Date("2027-08-16T12:00:00Z"));
    expect([later.periods.length, later.over.length]).toEqual([0, 1]);
    const still = await pageOf(ada, new Date("2027-08-15T12:00:00Z"));
    expect([still.periods.length, still.over.length]).toEqual([1, 0]);
  });
});

describe("removePeriod", () => {
  test("removes the member's own, also twice, and nobody else's", async () => {
    const [ada, ben] = [await newMember(), await newMember()];
    await addPeriod(ada, holiday, now);
    const [{ id } = { id: "" }] = (await pageOf(ada)).periods;
    expect((await removePeriod(ben, { periodId: id })).ok).toBe(true);
    expect((await pageOf(ada)).periods).toHaveLength(1);
    expect((await removePeriod(ada, { periodId: id })).ok).toBe(true);
    expect((await removePeriod(ada, { periodId: id })).ok).toBe(true);
    expect((await pageOf(ada)).periods).toEqual([]);
  });
});

describe("changeHours", () => {
  const send = (member: Member, form: Record<string, string>) => changeHours(member, changeHoursInput.parse(form));

  test("keeps the hours of the member, and nobody else's", async () => {
    const [ada, ben] = [await newMember(), await newMember()];
    expect(await send(ada, { hoursPerWeek: "7,5" })).toEqual({ ok: true, value: null });
    expect((await studyTimeOf(db, ada)).hoursPerWeek).toBe(7.5);
    expect((await studyTimeOf(db, ben)).hoursPerWeek).toBe(8);
  });

  test("tells what was changed in another tab, and replaces it once it was seen", async () => {
    const ada = await newMember();
    await send(ada, { hoursPerWeek: "10", "seen.hoursPerWeek": "8" });
    expect(await send(ada, { hoursPerWeek: "12", "seen.hoursPerWeek": "8" })).toMatchObject({
      error: { kind: "changed-elsewhere", fields: { hoursPerWeek: expect.stringContaining("“10”") } },
    });
    expect((await send(ada, { hoursPerWeek: "12", "seen.hoursPerWeek": "10" })).ok).toBe(true);
  });
});

test("study time goes with the account", async () => {
  const ada = await newMember();
  await addPeriod(ada, holiday, now);
  await db.user.delete({ where: { id: ada.id } });
  expect(await db.studyPeriod.count({ where: { userId: ada.id } })).toBe(0);
  expect(await addPeriod(ada, holiday, now)).toMatchObject({ error: { kind: "no-account" } });
});
