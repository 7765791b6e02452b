-- CreateEnum
CREATE TYPE "Credit" AS ENUM ('met', 'levels');

-- AlterTable
ALTER TABLE "ProgressPoint" ADD COLUMN     "credit" "Credit" NOT NULL DEFAULT 'levels';
