-- AlterTable
ALTER TABLE "Plan" DROP COLUMN "keptCatalogVersion",
ADD COLUMN     "dismissedInputs" TEXT;

-- AlterTable
ALTER TABLE "PlanRevision" ADD COLUMN     "difference" JSONB;

-- A person's weekly hours are one figure from now on: what they chose for their newest plan.
UPDATE "User" SET "hoursPerWeek" = newest."hoursPerWeek"
FROM (
  SELECT DISTINCT ON ("userId") "userId", "hoursPerWeek" FROM "Plan"
  WHERE "archivedAt" IS NULL ORDER BY "userId", "createdAt" DESC
) newest
WHERE newest."userId" = "User".id;
