-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "RatingSource" AS ENUM ('self', 'assumed', 'milestone', 'import', 'mentor');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('sure', 'roughly', 'guess');

-- CreateEnum
CREATE TYPE "Strategy" AS ENUM ('steady', 'fast-track');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "hoursPerWeek" DOUBLE PRECISION NOT NULL DEFAULT 8,
    "targetRoleId" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Password" (
    "userId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Password_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Account" (
    "provider" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("provider","providerId")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Framework" (
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Framework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Skill" (
    "id" TEXT NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "aliases" TEXT[],
    "summary" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SkillLevel" (
    "skillId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "hours" DOUBLE PRECISION NOT NULL,
    "hoursLow" DOUBLE PRECISION NOT NULL,
    "hoursHigh" DOUBLE PRECISION NOT NULL,
    "learn" TEXT NOT NULL,
    "practise" TEXT NOT NULL,
    "doneWhen" TEXT NOT NULL,

    CONSTRAINT "SkillLevel_pkey" PRIMARY KEY ("skillId","level")
);

-- CreateTable
CREATE TABLE "Prerequisite" (
    "skillId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "needsSkillId" TEXT NOT NULL,
    "needsLevel" INTEGER NOT NULL,

    CONSTRAINT "Prerequisite_pkey" PRIMARY KEY ("skillId","level","needsSkillId")
);

-- CreateTable
CREATE TABLE "Resource" (
    "skillId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hours" DOUBLE PRECISION NOT NULL,
    "cost" TEXT NOT NULL,
    "levels" INTEGER[],

    CONSTRAINT "Resource_pkey" PRIMARY KEY ("skillId","position")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" TEXT NOT NULL,
    "frameworkId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Requirement" (
    "roleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "skillId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "essential" BOOLEAN NOT NULL,

    CONSTRAINT "Requirement_pkey" PRIMARY KEY ("roleId","position")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" TEXT NOT NULL,
    "roleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "hours" DOUBLE PRECISION NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "practise" TEXT NOT NULL,
    "doneWhen" TEXT NOT NULL,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectNeed" (
    "projectId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "ProjectNeed_pkey" PRIMARY KEY ("projectId","skillId")
);

-- CreateTable
CREATE TABLE "StartingProfile" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "StartingProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StartingRating" (
    "profileId" TEXT NOT NULL,
    "skillId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "StartingRating_pkey" PRIMARY KEY ("profileId","skillId")
);

-- CreateTable
CREATE TABLE "Rating" (
    "userId" UUID NOT NULL,
    "skillId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "source" "RatingSource" NOT NULL,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("userId","skillId")
);

-- CreateTable
CREATE TABLE "RatingEvent" (
    "id" BIGSERIAL NOT NULL,
    "userId" UUID NOT NULL,
    "skillId" TEXT NOT NULL,
    "level" INTEGER,
    "confidence" "Confidence" NOT NULL,
    "source" "RatingSource" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "planStepId" UUID,

    CONSTRAINT "RatingEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "roleId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "strategy" "Strategy" NOT NULL,
    "hoursPerWeek" DOUBLE PRECISION NOT NULL,
    "startDate" DATE NOT NULL,
    "catalogVersion" TEXT NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "creationKey" UUID NOT NULL,
    "snapshot" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanStep" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "skillId" TEXT,
    "toLevel" INTEGER,
    "projectId" TEXT,
    "hours" DOUBLE PRECISION NOT NULL,
    "start" DATE NOT NULL,
    "finish" DATE NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "evidenceNote" TEXT,
    "evidenceLink" TEXT,

    CONSTRAINT "PlanStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanRevision" (
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanRevision_pkey" PRIMARY KEY ("planId","number")
);

-- CreateTable
CREATE TABLE "ProgressPoint" (
    "planId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "readiness" DOUBLE PRECISION NOT NULL,
    "hoursDone" DOUBLE PRECISION NOT NULL,
    "stepsDone" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgressPoint_pkey" PRIMARY KEY ("planId","day")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_targetRoleId_idx" ON "User"("targetRoleId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "Skill_frameworkId_area_name_idx" ON "Skill"("frameworkId", "area", "name");

-- CreateIndex
CREATE INDEX "Prerequisite_needsSkillId_idx" ON "Prerequisite"("needsSkillId");

-- CreateIndex
CREATE INDEX "Role_frameworkId_position_idx" ON "Role"("frameworkId", "position");

-- CreateIndex
CREATE INDEX "Requirement_skillId_idx" ON "Requirement"("skillId");

-- CreateIndex
CREATE INDEX "Project_roleId_position_idx" ON "Project"("roleId", "position");

-- CreateIndex
CREATE INDEX "ProjectNeed_skillId_idx" ON "ProjectNeed"("skillId");

-- CreateIndex
CREATE INDEX "StartingRating_skillId_idx" ON "StartingRating"("skillId");

-- CreateIndex
CREATE INDEX "Rating_skillId_idx" ON "Rating"("skillId");

-- CreateIndex
CREATE INDEX "RatingEvent_userId_skillId_id_idx" ON "RatingEvent"("userId", "skillId", "id");

-- CreateIndex
CREATE INDEX "RatingEvent_planStepId_idx" ON "RatingEvent"("planStepId");

-- CreateIndex
CREATE INDEX "Plan_userId_archivedAt_createdAt_idx" ON "Plan"("userId", "archivedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Plan_roleId_idx" ON "Plan"("roleId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_userId_creationKey_key" ON "Plan"("userId", "creationKey");

-- CreateIndex
CREATE INDEX "PlanStep_skillId_idx" ON "PlanStep"("skillId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanStep_planId_key_key" ON "PlanStep"("planId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "PlanStep_planId_position_key" ON "PlanStep"("planId", "position");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_targetRoleId_fkey" FOREIGN KEY ("targetRoleId") REFERENCES "Role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Password" ADD CONSTRAINT "Password_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skill" ADD CONSTRAINT "Skill_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillLevel" ADD CONSTRAINT "SkillLevel_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prerequisite" ADD CONSTRAINT "Prerequisite_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prerequisite" ADD CONSTRAINT "Prerequisite_needsSkillId_fkey" FOREIGN KEY ("needsSkillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "Framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Requirement" ADD CONSTRAINT "Requirement_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Requirement" ADD CONSTRAINT "Requirement_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectNeed" ADD CONSTRAINT "ProjectNeed_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectNeed" ADD CONSTRAINT "ProjectNeed_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StartingRating" ADD CONSTRAINT "StartingRating_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "StartingProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StartingRating" ADD CONSTRAINT "StartingRating_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingEvent" ADD CONSTRAINT "RatingEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingEvent" ADD CONSTRAINT "RatingEvent_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingEvent" ADD CONSTRAINT "RatingEvent_planStepId_fkey" FOREIGN KEY ("planStepId") REFERENCES "PlanStep"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRevision" ADD CONSTRAINT "PlanRevision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressPoint" ADD CONSTRAINT "ProgressPoint_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
