-- AlterTable
ALTER TABLE "Framework" ADD COLUMN     "guides" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Skill" ADD COLUMN     "formerIds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "StartingProfile" ADD COLUMN     "roleId" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "currentRoleId" TEXT;

-- CreateIndex
CREATE INDEX "StartingProfile_roleId_idx" ON "StartingProfile"("roleId");

-- CreateIndex
CREATE INDEX "User_currentRoleId_idx" ON "User"("currentRoleId");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_currentRoleId_fkey" FOREIGN KEY ("currentRoleId") REFERENCES "Role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StartingProfile" ADD CONSTRAINT "StartingProfile_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE SET NULL ON UPDATE CASCADE;
