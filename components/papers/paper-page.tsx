import { useTranslations } from 'next-intl';
import type { Paper } from '@/lib/report/paper';
import styles from './paper.module.css';
import { PaperBar } from './paper-bar';
import { PaperLists } from './paper-lists';
import { PaperMatrix } from './paper-matrix';

/** The official table as it is signed and stamped: what stands below the bar is what is printed, in Chinese only. */
export function PaperPage({ paper, back }: { paper: Paper; back: string }) {
  const t = useTranslations('papers.print');
  const { table, filler, signatures, explanations, chapters, version, footing } = paper;
  const lists = table.sections.filter((section) => section.columns === null);
  const matrices = table.sections.filter((section) => section.columns !== null);
  return (
    <main id="main" className={styles.desk}>
      <PaperBar back={back} note={t(version ? 'note' : 'draftNote')} footing={footing} />
      <article className={styles.paper} lang="zh-CN">
        {!version && (
          <div className={styles.watermark} aria-hidden="true">
            草稿
          </div>
        )}
        <header className={styles.head}>
          <h1>
            {table.title}
            {!version && <span className={styles.draft}>（草稿）</span>}
          </h1>
          <p>{table.caption}</p>
        </header>
        <p className={styles.filler}>{filler}</p>
        {lists.length > 0 && <PaperLists columns={table.columns} sections={lists} />}
        {matrices.map((section) => (
          <PaperMatrix key={section.code} section={section} />
        ))}
        {table.notes.length > 0 && (
          <div className={styles.notes}>
            {table.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        )}
        {explanations.length > 0 && (
          <section className={styles.explanations}>
            <h2>情况说明</h2>
            <ol>
              {explanations.map(({ about, text }) => (
                <li key={about}>
                  {about}
                  <p>{text}</p>
                </li>
              ))}
            </ol>
          </section>
        )}
        {chapters.map(({ title, text }) => (
          <section key={title} className={styles.chapter}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
        <div className={styles.signatures}>
          {signatures.map((label) => (
            <p key={label}>{label}：</p>
          ))}
        </div>
        <p className={styles.footing}>{footing}</p>
      </article>
    </main>
  );
}
