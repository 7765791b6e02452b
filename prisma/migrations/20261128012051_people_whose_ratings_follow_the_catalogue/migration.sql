-- AlterTable
ALTER TABLE "Framework" ADD COLUMN     "movedSkills" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "moves" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "followedMoves" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "User_followedMoves_idx" ON "User"("followedMoves");
