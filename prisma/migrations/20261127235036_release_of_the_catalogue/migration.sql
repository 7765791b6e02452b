-- AlterTable
ALTER TABLE "Framework" ADD COLUMN     "release" INTEGER NOT NULL DEFAULT 0;
