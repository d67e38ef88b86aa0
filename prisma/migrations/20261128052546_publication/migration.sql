-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "changes" JSONB,
ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "publication_file" (
    "publication_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "publication_file_pkey" PRIMARY KEY ("publication_id","name")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" SERIAL NOT NULL,
    "year" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "looked" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sign_off_year_area_code_version_part_key" ON "sign_off"("year", "area_code", "version", "part");

-- CreateIndex
CREATE UNIQUE INDEX "sign_off_year_area_code_version_by_key" ON "sign_off"("year", "area_code", "version", "by");

-- AddForeignKey
ALTER TABLE "publication_file" ADD CONSTRAINT "publication_file_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was signed and published is never changed. The files are compressed already.
ALTER TABLE "publication_file" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

CREATE TRIGGER "publication_file_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "publication_file"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "sign_off_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sign_off"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
