'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Official } from '@/components/ui/official';
import type { Edition } from '@/lib/editions/types';
import { Choices } from './grid/tools/choices';
import styles from './section-choice.module.css';
import type { Looking } from './use-look';

/** Which sections of the form are on screen: their rows in the table, their columns in the grid. None chosen shows all. */
export function SectionChoice({ edition, looking }: { edition: Edition; looking: Looking }) {
  const t = useTranslations('compile');
  const chosen = edition.sections.filter(({ code }) => looking.look.sections.includes(code));
  const [first] = chosen;
  const label =
    first === undefined ? (
      t('section.all')
    ) : chosen.length === 1 ? (
      <Official>
        {first.number}、{first.title}
      </Official>
    ) : (
      t('section.some', { n: chosen.length })
    );
  return (
    <Disclosure label={<span className={styles.label}>{label}</span>} look="button">
      <div className={styles.panel}>
        <Choices
          kind="checkbox"
          legend={t('section.label')}
          choices={edition.sections.map(({ code, number, title }) => ({
            value: code,
            label: (
              <Official>
                {number}、{title}
              </Official>
            ),
          }))}
          chosen={looking.look.sections}
          onChange={(sections) => looking.turn({ sections })}
        />
        {chosen.length > 0 && (
          <button type="button" className={styles.all} onClick={() => looking.turn({ sections: [] })}>
            {t('section.showAll')}
          </button>
        )}
      </div>
    </Disclosure>
  );
}
