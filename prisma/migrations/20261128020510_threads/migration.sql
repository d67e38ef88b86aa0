-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "settled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "thread" INTEGER;

-- CreateTable
CREATE TABLE "mention" (
    "comment_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("comment_id","user_id")
);

-- CreateTable
CREATE TABLE "thread_step" (
    "id" SERIAL NOT NULL,
    "thread" INTEGER NOT NULL,
    "resolved" BOOLEAN NOT NULL,
    "by" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mention_user_id_idx" ON "mention"("user_id");

-- CreateIndex
CREATE INDEX "thread_step_thread_idx" ON "thread_step"("thread");

-- CreateIndex
CREATE INDEX "comment_thread_idx" ON "comment"("thread");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_fkey" FOREIGN KEY ("thread") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_step" ADD CONSTRAINT "thread_step_thread_fkey" FOREIGN KEY ("thread") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every note written until now is a conversation of its own; those about a return that was accepted since are over.
UPDATE "comment" c SET "settled" = true FROM "return" r WHERE r."id" = c."return_id" AND r."status" = 'accepted';

CREATE TRIGGER "comment_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "comment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "mention_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "mention"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "thread_step_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "thread_step"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
