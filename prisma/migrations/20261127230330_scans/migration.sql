-- CreateTable
CREATE TABLE "scan" (
    "id" SERIAL NOT NULL,
    "return_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_by" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "scan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "scan_return_id_version_idx" ON "scan"("return_id", "version");

-- AddForeignKey
ALTER TABLE "scan" ADD CONSTRAINT "scan_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Files are only ever added; all that may be written later is that one was removed, once. They are compressed already.
ALTER TABLE "scan" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

CREATE TRIGGER "scan_frozen" BEFORE DELETE OR TRUNCATE OR UPDATE OF
    "id", "return_id", "version", "name", "media_type", "size", "sha256", "bytes", "added_by", "added_at" ON "scan"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "scan_removed_once" BEFORE UPDATE OF "removed_by", "removed_at" ON "scan"
  FOR EACH ROW WHEN (OLD."removed_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
