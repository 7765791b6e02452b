-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "StudyPeriod" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "first" DATE NOT NULL,
    "last" DATE NOT NULL,
    "hoursPerWeek" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "StudyPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StudyPeriod_userId_first_idx" ON "StudyPeriod"("userId", "first");

-- AddForeignKey
ALTER TABLE "StudyPeriod" ADD CONSTRAINT "StudyPeriod_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The order that people see so far: the newest of the plans that they follow comes first.
UPDATE "Plan" SET "priority" = placed."priority"
FROM (
  SELECT id, row_number() OVER (PARTITION BY "userId" ORDER BY "createdAt" DESC, id DESC) - 1 AS "priority"
  FROM "Plan" WHERE "archivedAt" IS NULL
) placed
WHERE "Plan".id = placed.id;
