-- CreateTable
CREATE TABLE "write_check" (
    "written" BOOLEAN NOT NULL
);
