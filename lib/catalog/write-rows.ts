import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** The tables of the catalogue, with the columns of each; all are written, so none takes its default. */
type Rows = {
  Skill: Required<Prisma.SkillCreateManyInput>;
  SkillLevel: Required<Prisma.SkillLevelCreateManyInput>;
  Prerequisite: Required<Prisma.PrerequisiteCreateManyInput>;
  TeachingOrder: Required<Prisma.TeachingOrderCreateManyInput>;
  Resource: Required<Prisma.ResourceCreateManyInput>;
  Role: Required<Prisma.RoleCreateManyInput>;
  Requirement: Required<Prisma.RequirementCreateManyInput>;
  Project: Required<Prisma.ProjectCreateManyInput>;
  ProjectNeed: Required<Prisma.ProjectNeedCreateManyInput>;
  StartingProfile: Required<Prisma.StartingProfileCreateManyInput>;
  StartingRating: Required<Prisma.StartingRatingCreateManyInput>;
};

/** Adds the rows by one statement, however many there are: a catalogue has tens of thousands. */
export async function addRows<T extends keyof Rows>(tx: Tx, table: T, rows: readonly Rows[T][]): Promise<void> {
  await tx.$executeRaw`INSERT INTO ${quoted(table)} ${asRecords(table, rows)}`;
}

/** Adds the rows or, where one of that id is there, changes all its other columns. */
export async function putRows<T extends "Skill" | "Role">(tx: Tx, table: T, rows: readonly Rows[T][]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== "id");
  const changes = columns.map((column) => Prisma.sql`${quoted(column)} = excluded.${quoted(column)}`);
  if (changes.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO ${quoted(table)} ${asRecords(table, rows)}
    ON CONFLICT (id) DO UPDATE SET ${Prisma.join(changes)}`;
}

function asRecords<T extends keyof Rows>(table: T, rows: readonly Rows[T][]): Prisma.Sql {
  return Prisma.sql`SELECT * FROM jsonb_populate_recordset(NULL::${quoted(table)}, ${JSON.stringify(rows)}::jsonb)`;
}

/** Only ever a name from this file or a column of the schema. */
const quoted = (name: string) => Prisma.raw(`"${name}"`);
