import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { type Db, db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { StudyTime } from "@/lib/planning/study-calendar";
import { dayIn, dayOfColumn } from "@/lib/time/days";
import { type Period, studyTimeFrom } from "./periods";
import type { KeptPeriod, StudyTimePage } from "./study-time-page";

/** What tells when the person of the row `person` studies. */
export type StudyTimeRow = { readonly hoursPerWeek: number; readonly periods: readonly Period[] };

/** The columns of a `StudyTimeRow`. */
export const studyTimeColumns = Prisma.sql`person."hoursPerWeek", (
  SELECT coalesce(json_agg(json_build_object('first', first, 'last', last, 'hoursPerWeek', "hoursPerWeek") ORDER BY first), '[]')
  FROM "StudyPeriod" WHERE "userId" = person.id
) AS periods`;

/** When the person studies, for all of their plans together. */
export async function studyTimeOf(client: Db | Tx, { id }: Member | LockedMember): Promise<StudyTime> {
  const [person] = await client.$queryRaw<StudyTimeRow[]>`
    SELECT ${studyTimeColumns} FROM "User" person WHERE person.id = ${id}::uuid`;
  if (!person) throw new Error("There is no such account any more.");
  return studyTimeFrom(person.hoursPerWeek, person.periods);
}

/** By rising day; those that are over too. */
export async function periodsOf(client: Db | Tx, member: Member | LockedMember): Promise<KeptPeriod[]> {
  const rows = await client.studyPeriod.findMany({
    where: { userId: member.id },
    select: { id: true, first: true, last: true, hoursPerWeek: true },
    orderBy: { first: "asc" },
  });
  return rows.map(({ first, last, ...row }) => ({ ...row, first: dayOfColumn(first), last: dayOfColumn(last) }));
}

/** What the page of study time shows. */
export async function studyTimePage(member: Member, now: Date = new Date()): Promise<StudyTimePage> {
  const today = dayIn(member.timeZone, now);
  const periods = await periodsOf(db, member);
  return {
    hoursPerWeek: member.hoursPerWeek,
    today,
    periods: periods.filter(({ last }) => last >= today),
    over: periods.filter(({ last }) => last < today),
  };
}
