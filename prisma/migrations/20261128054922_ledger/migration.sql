-- AlterTable
ALTER TABLE "adjustment" ADD COLUMN     "approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "approved_by" TEXT;

-- A row says who approved it and when, or neither; and never its author.
ALTER TABLE "adjustment"
  ADD CONSTRAINT "adjustment_approved_whole" CHECK (("approved_by" IS NULL) = ("approved_at" IS NULL)),
  ADD CONSTRAINT "adjustment_approved_by_another" CHECK ("approved_by" <> "created_by");

-- Rows are only ever added; all that may be written later is that one was approved, once, and that it was removed, once.
CREATE TRIGGER "adjustment_frozen" BEFORE DELETE OR TRUNCATE OR UPDATE OF
    "id", "year", "area_code", "cell", "amount", "reason", "units", "created_by", "created_at" ON "adjustment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "adjustment_approved_once" BEFORE UPDATE OF "approved_by", "approved_at" ON "adjustment"
  FOR EACH ROW WHEN (OLD."approved_at" IS NOT NULL OR OLD."removed_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "adjustment_removed_once" BEFORE UPDATE OF "removed_by", "removed_at" ON "adjustment"
  FOR EACH ROW WHEN (OLD."removed_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
