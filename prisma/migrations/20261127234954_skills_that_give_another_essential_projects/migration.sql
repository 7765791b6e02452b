-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "essential" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Skill" ADD COLUMN     "gives" TEXT;
