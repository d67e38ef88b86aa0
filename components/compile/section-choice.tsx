'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Edition } from '@/lib/editions/types';
import { compilePath, type Look } from './address';
import styles from './compile.module.css';

type Props = { year: number; area: string; edition: Edition; look: Look };

/** Which section of the form is on screen: its rows in the table, its columns in the grid. */
export function SectionChoice({ year, area, edition, look }: Props) {
  const t = useTranslations('compile');
  const router = useRouter();
  return (
    <select
      aria-label={t('section.label')}
      className={styles.section}
      value={look.section ?? ''}
      onChange={(event) =>
        router.push(compilePath(year, area, { ...look, section: event.currentTarget.value || null }), {
          scroll: false,
        })
      }
    >
      <option value="">{t('section.all')}</option>
      {edition.sections.map((section) => (
        <option key={section.code} value={section.code} lang="zh-CN">
          {section.number}、{section.title}
        </option>
      ))}
    </select>
  );
}
