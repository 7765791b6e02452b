-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "keptCatalogVersion" TEXT;
