-- CreateTable
CREATE TABLE "omission" (
    "id" SERIAL NOT NULL,
    "year" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_by" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "omission_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "omission_year_area_code_idx" ON "omission"("year", "area_code");

-- Only ever added; all that may be written later is that one was taken back, once.
CREATE TRIGGER "omission_frozen" BEFORE DELETE OR TRUNCATE OR UPDATE OF
    "id", "year", "area_code", "unit_code", "reason", "created_by", "created_at" ON "omission"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "omission_removed_once" BEFORE UPDATE OF "removed_by", "removed_at" ON "omission"
  FOR EACH ROW WHEN (OLD."removed_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
