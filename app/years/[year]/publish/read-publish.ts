import { may } from '@/lib/access/roles';
import type { Asker } from '@/lib/queries/asker';
import { readPublications } from '@/lib/queries/read-publications';
import { readReadiness } from '@/lib/queries/read-readiness';
import { topArea } from '@/lib/queries/top-area';
import { placeOf } from '@/lib/queries/unit-rows';

/** What is published of a year and, for who may read the area's table, the way to the next publication. */
export async function readPublish(asker: Asker, { year }: { year: number }) {
  const top = await topArea(asker.db, { year });
  const at = { year, area: top.code };
  const seesWay = may(asker.user.grants, 'area.read', placeOf(top));
  const [published, readiness] = await Promise.all([
    readPublications(asker, at),
    seesWay ? readReadiness(asker, at) : null,
  ]);
  return { published, readiness };
}
