-- The days of what has happened, in the time zone that the person has now: no other is known. A zone that PostgreSQL does
-- not know by name counts as UTC.
ALTER TABLE "Plan" ADD COLUMN "archivedOn" DATE, ADD COLUMN "madeOn" DATE;
ALTER TABLE "PlanRevision" ADD COLUMN "day" DATE;
ALTER TABLE "PlanStep" ADD COLUMN "doneOn" DATE, ADD COLUMN "startedOn" DATE;
ALTER TABLE "RatingEvent" ADD COLUMN "day" DATE;

CREATE VIEW "ZoneOf" AS
  SELECT person.id AS "userId", coalesce(known.name, 'UTC') AS zone
  FROM "User" person LEFT JOIN pg_timezone_names known ON lower(known.name) = lower(person."timeZone");

UPDATE "Plan" plan
SET "madeOn" = (plan."createdAt" AT TIME ZONE zone)::date, "archivedOn" = (plan."archivedAt" AT TIME ZONE zone)::date
FROM "ZoneOf" person WHERE person."userId" = plan."userId";

UPDATE "PlanRevision" revision SET "day" = (revision.at AT TIME ZONE zone)::date
FROM "Plan" plan JOIN "ZoneOf" person ON person."userId" = plan."userId" WHERE plan.id = revision."planId";

UPDATE "PlanStep" step
SET "startedOn" = (step."startedAt" AT TIME ZONE zone)::date, "doneOn" = (step."doneAt" AT TIME ZONE zone)::date
FROM "Plan" plan JOIN "ZoneOf" person ON person."userId" = plan."userId"
WHERE plan.id = step."planId" AND (step."startedAt" IS NOT NULL OR step."doneAt" IS NOT NULL);

UPDATE "RatingEvent" event SET "day" = (event.at AT TIME ZONE zone)::date
FROM "ZoneOf" person WHERE person."userId" = event."userId";

DROP VIEW "ZoneOf";

ALTER TABLE "Plan" ALTER COLUMN "madeOn" SET NOT NULL,
  ADD CONSTRAINT "Plan_archived_day" CHECK (("archivedAt" IS NULL) = ("archivedOn" IS NULL));
ALTER TABLE "PlanRevision" ALTER COLUMN "day" SET NOT NULL;
ALTER TABLE "PlanStep"
  ADD CONSTRAINT "PlanStep_started_day" CHECK (("startedAt" IS NULL) = ("startedOn" IS NULL)),
  ADD CONSTRAINT "PlanStep_done_day" CHECK (("doneAt" IS NULL) = ("doneOn" IS NULL));
ALTER TABLE "RatingEvent" ALTER COLUMN "day" SET NOT NULL;
