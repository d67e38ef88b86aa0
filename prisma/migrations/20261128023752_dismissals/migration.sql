-- CreateTable
CREATE TABLE "dismissal" (
    "id" SERIAL NOT NULL,
    "year" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "version" INTEGER,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dismissal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dismissal_year_area_code_idx" ON "dismissal"("year", "area_code");
