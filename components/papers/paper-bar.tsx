'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import styles from './paper.module.css';

/** What paper does not show: printing, and the way back. Also hands the page margins their line, which only CSS can print there. */
export function PaperBar({ back, note, footing }: { back: string; note: string; footing: string }) {
  const t = useTranslations('papers.print');
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--footing', JSON.stringify(footing));
    return () => {
      style.removeProperty('--footing');
    };
  }, [footing]);
  return (
    <section className={styles.bar} aria-label={t('bar')} data-screen-only>
      <Button look="primary" onClick={() => window.print()}>
        {t('print')}
      </Button>
      <ButtonLink href={back}>{t('back')}</ButtonLink>
      <span className={styles.barNote}>{note}</span>
    </section>
  );
}
