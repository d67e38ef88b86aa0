import { useLocale, useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import record from '@/components/ui/record.module.css';
import { formats } from '@/lib/i18n/format';
import { nextPart, signParts } from '@/lib/publishing/sign-off';
import type { ReadinessView } from '@/lib/queries/publication-views';
import styles from './publish.module.css';
import { SignButton } from './sign-button';

/** Who has signed the version that would be published, and who may still. */
export function SignOffs({ view, now }: { view: ReadinessView; now: Date }) {
  const t = useTranslations('publish.signs');
  const { at } = formats(useLocale());
  const { signOffs, may } = view;
  const next = nextPart(signOffs.map(({ part }) => part));
  return (
    <section id="sign-offs" className={record.part} aria-labelledby="signs">
      <h2 id="signs">{t('title')}</h2>
      <dl className={record.facts}>
        {signParts.map((part) => {
          const signed = signOffs.find((each) => each.part === part);
          return (
            <div key={part} className={styles.fact}>
              <dt>{t(part)}</dt>
              <dd className={styles.signature}>
                {signed ? (
                  <>
                    <Mark icon="accepted" tone="done">
                      {signed.by}
                    </Mark>
                    <span className={record.quiet}>
                      {t('at', { at: at(signed.at, now), version: signed.version })}
                    </span>
                  </>
                ) : (
                  <Mark icon="dotted">{t('open')}</Mark>
                )}
                {part === next && may.sign && <SignButton view={view} />}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={record.quiet}>{t('rule')}</p>
    </section>
  );
}
