import Link from 'next/link';
import { Official } from '@/components/ui/official';
import type { UnitView } from '@/lib/queries/views';

/** The ways to the archives of these units. */
export function UnitArchives({ units, className }: { units: readonly UnitView[]; className?: string }) {
  return (
    <ul className={className}>
      {units.map(({ code, name }) => (
        <li key={code}>
          <Link href={`/archive/units/${code}`}>
            <Official>{name}</Official>
          </Link>
        </li>
      ))}
    </ul>
  );
}
