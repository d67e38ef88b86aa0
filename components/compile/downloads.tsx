import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import menu from '@/components/ui/menu-list.module.css';
import type { Basis } from '@/lib/queries/views';

const formats = ['xlsx', 'csv', 'json'] as const;

/** The official table of an area as a file, on the basis that is on screen. */
export function Downloads({ year, area, basis }: { year: number; area: string; basis: Basis }) {
  const t = useTranslations('compile');
  return (
    <Disclosure label={t('download.label')} look="button" side="end">
      <ul className={menu.list}>
        {formats.map((format) => (
          <li key={format}>
            <a
              className={menu.item}
              href={`/api/v1/years/${year}/rollup/${area}/table.${format}?basis=${basis}`}
              download
            >
              {t(`download.${format}`)} <span className={menu.note}>.{format}</span>
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
