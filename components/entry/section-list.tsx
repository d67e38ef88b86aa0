'use client';

import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Chapter } from '@/lib/editions/chapters';
import type { Section } from '@/lib/editions/types';
import { ChapterLinks } from './chapters/chapter-links';
import type { Tone } from './return-state';
import styles from './section-list.module.css';
import { useDesk, useFollowedParts } from './store-context';
import { TalkCount, TalkLink } from './talk-link';
import { toneCounts } from './tone-counts';
import { useNamedHere } from './use-named-here';
import { useProgress, useWholeProgress } from './use-progress';

type Props = { current: Section; chapter: Chapter | null; isTalk: boolean };

/** The parts of the form: which one is open, how much of each is filled, and what is wrong there. */
export const SectionList = memo(function SectionList({ current, chapter, isTalk }: Props) {
  const t = useTranslations('form');
  const talk = useTranslations('talk');
  const { store, view } = useDesk();
  const { filled, of } = useWholeProgress();
  const [isOpen, setIsOpen] = useState(false);
  const here = useProgress(current);
  const counts = useToneCounts(current);
  return (
    <nav className={styles.nav} aria-label={t('sections')}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles.number}>{isTalk ? '' : (chapter ?? current).number}</span>
        <span className={styles.title}>
          {isTalk ? talk('title') : <Official>{(chapter ?? current).title}</Official>}
        </span>
        {!chapter && !isTalk && (
          <>
            <FindingCount tone="error" count={counts.error} />
            <FindingCount tone="warning" count={counts.warning} />
            <Count {...here} />
          </>
        )}
        <Icon name="down" />
      </button>
      <p className={styles.caption}>
        {t('sections')}
        {view.kind === 'entered' && <span className={styles.count}>{t('filledOf', { filled, of })}</span>}
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: closes behind the link that was followed */}
      <ol className={styles.list} onClick={() => setIsOpen(false)}>
        {store.edition.sections.map((section) => (
          <SectionItem
            key={section.code}
            section={section}
            isCurrent={!chapter && !isTalk && section === current}
          />
        ))}
      </ol>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: closes behind the link that was followed */}
      <div onClick={() => setIsOpen(false)}>
        <ChapterLinks current={chapter} />
        <TalkLink isCurrent={isTalk} />
      </div>
    </nav>
  );
});

function useToneCounts(section: Section): Record<Tone, number> {
  return useFollowedParts(({ edition, form }) => toneCounts(edition, section, form));
}

type ItemProps = { section: Section; isCurrent: boolean };

const SectionItem = memo(function SectionItem({ section, isCurrent }: ItemProps) {
  const t = useTranslations('form');
  const { view, openSection } = useDesk();
  const named = useNamedHere(section);
  const { filled, of } = useProgress(section);
  const counts = useToneCounts(section);
  return (
    <li>
      <a
        className={styles.item}
        href={`#${section.code}`}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          openSection(section.code);
        }}
      >
        <span className={styles.number}>{section.number}</span>
        <span className={styles.title}>
          <Official>{section.title}</Official>
        </span>
        <TalkCount section={section} />
        <NamedCount count={named.of - named.changed} />
        <FindingCount tone="error" count={counts.error} />
        <FindingCount tone="warning" count={counts.warning} />
        <Count filled={filled} of={of} />
        {view.kind === 'entered' && filled === of && counts.error + counts.warning === 0 && (
          <span className={styles.done}>
            <Icon name="check" />
            <VisuallyHidden>{t('sectionDone')}</VisuallyHidden>
          </span>
        )}
      </a>
    </li>
  );
});

/** How much is filled; a compiled table is not filled in. */
function Count({ filled, of }: { filled: number; of: number }) {
  const { view } = useDesk();
  if (view.kind === 'compiled') return null;
  return (
    <span className={styles.count}>
      {filled}/{of}
    </span>
  );
}

function FindingCount({ tone, count }: { tone: 'error' | 'warning'; count: number }) {
  const t = useTranslations('form.severity');
  if (count === 0) return null;
  return (
    <span className={styles[tone]}>
      <Icon name={tone} />
      <VisuallyHidden>{t(tone)}</VisuallyHidden>
      {count}
    </span>
  );
}

/** Cells that the return came back for and that are as they were. */
function NamedCount({ count }: { count: number }) {
  const t = useTranslations('words.named');
  if (count === 0) return null;
  return (
    <span className={styles.warning}>
      <Icon name="returned" />
      <VisuallyHidden>{t('count')}</VisuallyHidden>
      {count}
    </span>
  );
}
