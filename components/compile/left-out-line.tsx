import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import type { Look } from './address';
import styles from './compile.module.css';
import type { LeftOut } from './left-out';
import { shortName } from './short-name';
import { unitPath } from './unit-path';

const shown = 2;

type Props = {
  year: number;
  area: { name: string };
  look: Look;
  left: readonly LeftOut[];
  /** Codes of units that stand named as left out. */
  named: ReadonlySet<string>;
  of: number;
};

/** The first line of the screen: whether the total is whole, and if not, what it leaves out. */
export function LeftOutLine({ year, area, look, left, named, of }: Props) {
  const t = useTranslations('compile');
  const stale = useTranslations('stale');
  const note = look.basis !== 'accepted' && (
    <span className={styles.note}>{t(`left.note.${look.basis}`)}</span>
  );
  if (left.length === 0)
    return (
      <p className={styles.line}>
        {t('left.none', { of })}
        {note}
      </p>
    );
  const wordOf = ({ row, status }: LeftOut) => {
    if (named.has(row.unit.code)) return stale('left.named');
    return row.kind === 'compiled' && status !== 'unopened'
      ? t(`left.table.${status}`)
      : t(`left.word.${status}`);
  };
  const words = left.map(wordOf);
  const list = [...new Set(words)].map((word) =>
    t('left.byStatus', { word, n: words.filter((each) => each === word).length }),
  );
  return (
    <p className={styles.line}>
      {t('left.some', { of, in: of - left.length, n: left.length })}
      {left.length <= shown
        ? left.map((one, at) => (
            <span key={one.row.unit.code}>
              {at > 0 && t('left.separator')}
              <Link href={unitPath(year, one.row, look)}>
                <Official>{shortName(one.row.unit.name, area.name)}</Official>
              </Link>
              {t('left.inBrackets', { status: wordOf(one) })}
            </span>
          ))
        : t('left.list', { list: list.join(t('left.separator')) })}
      {note}
    </p>
  );
}
