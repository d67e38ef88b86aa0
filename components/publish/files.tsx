import { useLocale, useTranslations } from 'next-intl';
import record from '@/components/ui/record.module.css';
import { formats } from '@/lib/i18n/format';
import type zh from '@/lib/i18n/messages/zh-CN/publish.json';
import type { PublicationFileNote } from '@/lib/queries/publication-views';
import { Hash } from './hash';
import styles from './publish.module.css';

type Props = { year: number; area: string; number: number; files: readonly PublicationFileNote[] };
/** What is in a file, by its name. */
const kinds: Readonly<Record<string, keyof typeof zh.publication.kinds>> = {
  'table.xlsx': 'xlsx',
  'table.csv': 'csv',
  'table.json': 'json',
  'changes.csv': 'changes',
  'publication.json': 'provenance',
  'SHA256SUMS.txt': 'checksums',
};

/** The download set: each file with what it is, its size and its checksum. */
export function Files({ year, area, number, files }: Props) {
  const t = useTranslations('publish.publication');
  const { size } = formats(useLocale());
  if (files.length === 0) return <p className={record.quiet}>{t('noFiles')}</p>;
  return (
    <>
      <ul className={styles.files} aria-label={t('filesOf', { number })}>
        {files.map((file) => {
          const kind = kinds[file.name];
          return (
            <li key={file.name} className={styles.file}>
              <a
                href={`/api/v1/years/${year}/publications/${area}/${number}/files/${file.name}`}
                download={file.name}
              >
                {file.name}
              </a>
              <span className={record.quiet}>
                {kind && t(`kinds.${kind}`)} <span className={styles.size}>{size(file.size)}</span>
              </span>
              <Hash text={file.sha256} of={file.name} />
            </li>
          );
        })}
      </ul>
      <p>
        <a href={`/api/v1/years/${year}/publications/${area}/${number}/files.zip`} download>
          {t('all')}
        </a>
      </p>
      <p className={record.quiet}>{t('verify')}</p>
    </>
  );
}
