-- CreateTable
CREATE TABLE "TeachingOrder" (
    "skillId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "followsSkillId" TEXT NOT NULL,
    "followsLevel" INTEGER NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "TeachingOrder_pkey" PRIMARY KEY ("skillId","level","followsSkillId")
);

-- CreateIndex
CREATE INDEX "TeachingOrder_followsSkillId_idx" ON "TeachingOrder"("followsSkillId");

-- AddForeignKey
ALTER TABLE "TeachingOrder" ADD CONSTRAINT "TeachingOrder_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeachingOrder" ADD CONSTRAINT "TeachingOrder_followsSkillId_fkey" FOREIGN KEY ("followsSkillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;
