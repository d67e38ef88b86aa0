import { notFound } from 'next/navigation';
import type { CompareAddress } from '@/components/archive/address';
import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { shownYears } from '@/lib/archive/choice';
import { prisma } from '@/lib/db/client';
import { archiveChoices } from '@/lib/queries/archive-choices';
import { readArchiveComparison } from '@/lib/queries/read-archive-comparison';
import { placeOf } from '@/lib/queries/unit-rows';
import { foundOr404 } from '../../years/[year]/found-or-404';
import { firstUnit } from './first-unit';

/** What an address asks to see side by side; where it names no unit, the first one that has something to show. */
export async function readCompare(user: User, address: CompareAddress) {
  const asker = { db: prisma, user };
  const code = address.unit ?? (await firstUnit(asker));
  if (code === null) notFound();
  const view = await foundOr404(
    readArchiveComparison(asker, {
      unit: code,
      edition: address.edition,
      choose: (all) => shownYears(address.years, all),
    }),
  );
  const unit = view.tables.at(-1)?.unit;
  if (!unit) notFound();
  const choices = await archiveChoices(asker, unit);
  return { view, unit, choices, mayOpen: may(user.grants, 'return.read', placeOf(unit)) };
}
