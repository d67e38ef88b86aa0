import { useTranslations } from 'next-intl';
import { CorrectionsTable } from '@/components/steps/corrections-table';
import type { HistoryEntry, ReturnView, Tasks } from '@/lib/queries/views';
import { CompileCard } from './compile-card';
import { directlyBelow } from './directly-below';
import { DraftCard } from './draft-card';
import { History } from './history';
import { LateTable } from './late-table';
import { NothingToDo } from './nothing-to-do';
import { Progress } from './progress';
import { ReturnedCard } from './returned-card';
import { ReviewTable } from './review-table';
import { SentList } from './sent-list';
import { nextStep } from './standing';
import { StandingLine } from './standing-line';
import { TableList } from './table-list';
import styles from './tasks.module.css';
import { YearWindow } from './year-window';

type Read = { tasks: Tasks; returned: readonly ReturnView[]; history: readonly HistoryEntry[] };

/** Somebody's first page: what waits for them in one year, whatever roles they have together. `mayRead`: other units' returns too. */
export function TasksPage({ read, now, mayRead }: { read: Read; now: Date; mayRead: boolean }) {
  const t = useTranslations('tasks');
  const { tasks, history } = read;
  const [first] = tasks.fill;
  return (
    <main id="main" className="page">
      <h1>{t('title')}</h1>
      <StandingLine tasks={tasks} now={now} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Work read={read} now={now} mayRead={mayRead} />
        </div>
        <aside className={styles.side} aria-label={t('aside')}>
          {first && history.length > 0 && (
            <History
              entries={history}
              status={first.status === 'returned' ? 'returned' : 'draft'}
              now={now}
            />
          )}
          {tasks.progress.length > 0 && <Progress areas={tasks.progress} late={tasks.late} />}
          <YearWindow year={tasks.year} now={now} />
        </aside>
      </div>
    </main>
  );
}

function Work({ read: { tasks, returned }, now, mayRead }: { read: Read; now: Date; mayRead: boolean }) {
  const { year, fill, sent, review, compile } = tasks;
  const { late, tables } = directlyBelow(tasks);
  const next = nextStep(tasks);
  const drafts = fill.filter((row) => !returned.some((view) => view.unit.code === row.unit.code));
  return (
    <>
      {returned.map((view, index) => (
        <ReturnedCard key={view.unit.code} view={view} now={now} primary={index === 0} />
      ))}
      {drafts.map((row, index) => (
        <DraftCard
          key={row.unit.code}
          row={row}
          year={year}
          now={now}
          primary={returned.length + index === 0}
        />
      ))}
      {review.length > 0 && (
        <ReviewTable rows={review} year={year.year} now={now} primary={next === 'review'} />
      )}
      <CorrectionsTable year={year.year} rows={tasks.corrections} now={now} />
      {compile.map((task, index) => (
        <CompileCard
          key={task.area.code}
          task={task}
          note={tasks.returnedNotes[task.area.code]}
          year={year.year}
          now={now}
          primary={next === 'compile' && index === 0}
        />
      ))}
      {late.length > 0 && <LateTable rows={late} year={year} now={now} mayRead={mayRead} />}
      {tables.length > 0 && <TableList rows={tables} />}
      {sent.length > 0 && <SentList rows={sent} year={year.year} now={now} />}
      {[fill, review, tasks.corrections, compile, late, tables, sent].every((list) => list.length === 0) && (
        <NothingToDo year={year} />
      )}
    </>
  );
}
