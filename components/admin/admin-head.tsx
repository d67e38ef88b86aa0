import { useTranslations } from 'next-intl';
import { Segmented } from '@/components/ui/segmented';
import styles from './admin.module.css';

const parts = ['units', 'people', 'years'] as const;
export type AdminPart = (typeof parts)[number];

/** Heading of the administration's three lists; `lead` says how things stand. */
export function AdminHead({ part, lead }: { part: AdminPart; lead: string }) {
  const t = useTranslations('admin');
  const segments = parts.map((one) => ({
    label: t(`part.${one}`),
    href: `/admin/${one}`,
    current: one === part,
  }));
  return (
    <div className={styles.head}>
      <div>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{lead}</p>
      </div>
      <Segmented label={t('parts')} segments={segments} />
    </div>
  );
}
