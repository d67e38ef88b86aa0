'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CellSpec } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { UnitView } from '@/lib/queries/views';
import { compilePath, type Look } from '../address';
import { PartCells } from './part-cells';
import type { ToldWay } from './told-way';
import { useFocusOnWay } from './use-focus-on-way';
import styles from './way.module.css';
import { WhyFigure } from './why-figure';
import { WhySum } from './why-sum';
import { WhyUnits } from './why-units';
import { WhyWay } from './why-way';

type Props = {
  spec: CellSpec;
  edition: Edition;
  opened: ToldWay;
  top: { area: UnitView; total: bigint | null };
  year: number;
  look: Look;
  unit: string | null;
  now: Date;
  onOpen: (way: readonly string[]) => void;
  /** The same way in a cell that this one sums. */
  onOpenPart: (code: string) => void;
};

/** What is opened: an area's units and their sum, or at the end of the way one unit's figure. */
export function WhyLevel({ spec, edition, opened, year, look, unit, now, ...rest }: Props) {
  const { top, onOpen, onOpenPart } = rest;
  const t = useTranslations('why');
  const { cell, figure } = opened;
  const codes = cell.way.map((step) => step.unit.code);
  const depth = codes.length;
  const place = useFocusOnWay(codes);
  return (
    <div ref={place} tabIndex={-1} className={styles.level}>
      {depth > 0 && <WhyWay {...{ spec, top, onOpen }} way={cell.way} />}
      {depth > 0 && figure === null && spec.parts && (
        <PartCells {...{ edition }} parts={cell.parts} onOpen={onOpenPart} />
      )}
      {figure ? (
        <WhyFigure {...{ spec, edition, figure, look, now, onOpenPart }} />
      ) : (
        <div key={codes.join('/')}>
          {depth > 0 && (
            <p className={styles.lead}>
              {cell.version === null ? t('live') : t('frozen', { n: cell.version })}{' '}
              <Link
                href={compilePath(year, cell.area.code, { ...look, sections: [], cell: spec.code })}
                prefetch={false}
              >
                {t('toTable')}
              </Link>
            </p>
          )}
          <WhyUnits
            {...{ spec, cell, now }}
            marked={depth === 0 ? unit : null}
            onOpen={(code) => onOpen([...codes, code])}
          />
          <WhySum {...{ spec, edition, cell }} />
        </div>
      )}
    </div>
  );
}
