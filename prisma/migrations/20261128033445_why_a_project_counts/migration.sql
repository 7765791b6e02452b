-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "why" TEXT NOT NULL DEFAULT '';
