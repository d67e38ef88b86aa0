import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { formats } from '@/lib/i18n/format';
import type { PublicationsView, ReadinessView } from '@/lib/queries/publication-views';
import { Way } from './checklist';
import { CorrectButton } from './correct-button';
import { PublishButton } from './publish-button';
import { SignButton } from './sign-button';

type Props = { published: PublicationsView; readiness: ReadinessView | null; now: Date };

/** The first line: how things stand and, at its end, the next step of whoever reads it. */
export function Standing({ published, readiness, now }: Props) {
  const t = useTranslations('publish.standing');
  const { at } = formats(useLocale());
  const { year, publications } = published;
  const [latest] = publications;
  if (year.state === 'published' || readiness === null) {
    if (!latest) return <p>{t('none', { year: String(year.year) })}</p>;
    const said = { at: at(latest.at, now), by: latest.by, number: latest.number };
    return (
      <Notice tone="done" action={readiness?.may.correct && <CorrectButton year={year.year} />}>
        {t(latest.number > 1 ? 'corrected' : 'published', said)}
      </Notice>
    );
  }
  const { correction } = readiness;
  const correcting =
    correction &&
    t('correcting', {
      reason: correction.reason,
      by: correction.by,
      at: at(correction.at, now),
      number: readiness.published,
    });
  return <NextStep view={readiness} note={correcting} />;
}

function NextStep({ view, note }: { view: ReadinessView; note: string | null }) {
  const t = useTranslations('publish.standing');
  const what = useTranslations('publish.checks');
  const { checks, version, may, published, hasSigned } = view;
  const said = { version: version?.number ?? 0 };
  const unmet = checks.filter(({ state }) => state === 'unmet');
  const [first] = unmet;
  if (!first)
    return (
      <Notice tone="done" note={note} action={may.publish && <PublishButton view={view} />}>
        {t(published > 0 ? 'readyCorrection' : 'ready', said)}
      </Notice>
    );
  const onlySignatures = unmet.every(({ requirement }) => requirement.endsWith('Signed'));
  if (onlySignatures && may.sign)
    return (
      <Notice tone="info" note={note} action={<SignButton view={view} />}>
        {t('sign', said)}
      </Notice>
    );
  if (onlySignatures && hasSigned)
    return (
      <Notice tone="info" note={note}>
        {t('waitsForOther', said)}
      </Notice>
    );
  return (
    <Notice tone="warning" note={note} action={<Way view={view} requirement={first.requirement} />}>
      {t('unmet', { n: unmet.length, first: what(`${first.requirement}.unmet`, { count: first.count }) })}
    </Notice>
  );
}
