import { getTranslations } from 'next-intl/server';
import { barOf, workplaceOf } from '@/components/shell/bar-of';
import { prisma } from '@/lib/db/client';
import { inboxState } from '@/lib/queries/inbox-state';
import { readBar } from '@/lib/queries/read-bar';
import { readInstallation } from '@/lib/queries/read-installation';
import { currentUser } from '@/lib/session/current';

/** Everything that the bar shows, for whoever is asking. */
export async function readTopBar() {
  const [t, user, { top, isDemo }] = await Promise.all([
    getTranslations('shell'),
    currentUser(),
    readInstallation(prisma),
  ]);
  if (!user) return { areaName: top?.name ?? '', isDemo, person: null };
  const asker = { db: prisma, user };
  const [read, { unread }] = await Promise.all([readBar(asker), inboxState(asker)]);
  const areaName = read.areas[0]?.name ?? top?.name ?? '';
  const person = { name: user.name, at: workplaceOf(user, read, t), bar: barOf(read), unread };
  return { areaName, isDemo, person };
}
