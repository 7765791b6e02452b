-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "outcome" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "parts" JSONB NOT NULL DEFAULT '[]',
ALTER COLUMN "doneWhen" TYPE TEXT[] USING ARRAY["doneWhen"];

-- AlterTable
ALTER TABLE "Requirement" ADD COLUMN     "why" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Resource" ADD COLUMN     "checkedOn" TEXT,
ADD COLUMN     "parts" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "SkillLevel" ADD COLUMN     "outcome" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "doneWhen" TYPE TEXT[] USING ARRAY["doneWhen"];
