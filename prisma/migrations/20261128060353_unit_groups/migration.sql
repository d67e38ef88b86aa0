-- CreateTable
CREATE TABLE "unit_group" (
    "id" SERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "units" TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_group_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_group_user_id_area_code_name_key" ON "unit_group"("user_id", "area_code", "name");

-- AddForeignKey
ALTER TABLE "unit_group" ADD CONSTRAINT "unit_group_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
