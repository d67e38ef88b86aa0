-- AlterTable
ALTER TABLE "return" ADD COLUMN     "correction_at" TIMESTAMPTZ(3),
ADD COLUMN     "correction_by" TEXT,
ADD COLUMN     "correction_reason" TEXT,
ADD COLUMN     "extended_due" DATE;
