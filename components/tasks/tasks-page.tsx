import { useTranslations } from 'next-intl';
import type { FeedView } from '@/lib/queries/feed-views';
import type { AroundTasks } from '@/lib/queries/task-views';
import type { ReturnView, Tasks } from '@/lib/queries/views';
import { CompileCard } from './compile-card';
import { CorrectionsList } from './corrections-list';
import { directlyBelow } from './directly-below';
import { DraftCard } from './draft-card';
import { History } from './history';
import { LateTable } from './late-table';
import { LogSincePart } from './log-since-part';
import { LooseEndsList } from './loose-ends-list';
import { NothingToDo } from './nothing-to-do';
import { OwnArchive } from './own-archive';
import { Progress } from './progress';
import { QuestionsList } from './questions-list';
import { ReturnedCard } from './returned-card';
import { ReviewTable } from './review-table';
import { SecondsList } from './seconds-list';
import { SentList } from './sent-list';
import { dueDay, nextStep } from './standing';
import { StandingLine } from './standing-line';
import { TableList } from './table-list';
import styles from './tasks.module.css';
import { YearWindow } from './year-window';

type Read = {
  tasks: Tasks;
  around: AroundTasks;
  returned: readonly ReturnView[];
  /** What happened to the return that is to be filled in first. */
  feed: FeedView | null;
};

/** Somebody's first page: what waits for them in one year, whatever roles they have together. `mayRead`: other units' returns too. */
export function TasksPage({ read, now, mayRead }: { read: Read; now: Date; mayRead: boolean }) {
  const t = useTranslations('tasks');
  const { tasks, around, feed } = read;
  const [first] = tasks.fill;
  return (
    <main id="main" className="page">
      <div className={styles.columns}>
        <div className={styles.main}>
          <header>
            <h1>{t('title')}</h1>
            <StandingLine tasks={tasks} around={around} now={now} />
          </header>
          <OwnWork read={read} now={now} />
          <OfficeWork read={read} now={now} mayRead={mayRead} />
          {tasks.sent.length > 0 && (
            <SentList
              rows={tasks.sent}
              own={around.own}
              year={tasks.year}
              now={now}
              others={tasks.fill.length > 0}
            />
          )}
          {isIdle(read) && <NothingToDo year={tasks.year} />}
        </div>
        <aside className={styles.side} aria-label={t('aside')}>
          {first && feed && feed.entries.length > 0 && (
            <History feed={feed} status={first.status === 'returned' ? 'returned' : 'draft'} now={now} />
          )}
          {tasks.progress.length > 0 && (
            <Progress year={tasks.year.year} areas={tasks.progress} late={tasks.late} />
          )}
          <YearWindow year={tasks.year} now={now} pressing={tasks.fill.length + tasks.late.length > 0} />
          <OwnArchive tasks={tasks} />
        </aside>
      </div>
    </main>
  );
}

function isIdle({ tasks, around }: Read): boolean {
  const { fill, sent, review, compile } = tasks;
  const { late, tables } = directlyBelow(tasks);
  const { corrections, approvals, signed, questions, looseEnds, log } = around;
  const asked = [corrections, approvals, signed, questions];
  const lists = [fill, sent, review, compile, late, tables, ...asked];
  const ends = looseEnds && (looseEnds.toOpen ?? looseEnds.closing);
  const people = looseEnds ? looseEnds.withoutClerk.length + looseEnds.withoutRole.length : 0;
  return lists.every((list) => list.length === 0) && !ends && people === 0 && !log;
}

/** What somebody fills in: what came back first, then what is due first. */
function OwnWork({ read: { tasks, around, returned }, now }: { read: Read; now: Date }) {
  const { year, fill } = tasks;
  const { own, questions } = around;
  const asked = questions.filter(({ ours }) => !ours);
  const drafts = fill
    .filter((row) => !returned.some((view) => view.unit.code === row.unit.code))
    .sort((one, other) => dueDay(own, one, year).localeCompare(dueDay(own, other, year)));
  return (
    <>
      {returned.map((view, index) => (
        <ReturnedCard
          key={view.unit.code}
          view={view}
          own={own[view.unit.code]}
          now={now}
          primary={index === 0}
        />
      ))}
      {drafts.map((row, index) => (
        <DraftCard
          key={row.unit.code}
          row={row}
          own={own[row.unit.code]}
          year={year}
          now={now}
          primary={returned.length + index === 0}
        />
      ))}
      {asked.length > 0 && <QuestionsList questions={asked} year={year.year} now={now} />}
    </>
  );
}

/** What an office, an administrator or an auditor sees to. */
function OfficeWork({ read: { tasks, around }, now, mayRead }: { read: Read; now: Date; mayRead: boolean }) {
  const { year, review, compile } = tasks;
  const { late, tables } = directlyBelow(tasks);
  const next = nextStep(tasks, around);
  const answered = around.questions.filter(({ ours }) => ours);
  const { corrections, looseEnds, log, own } = around;
  return (
    <>
      {review.length > 0 && (
        <ReviewTable rows={review} year={year.year} now={now} primary={next === 'review'} />
      )}
      {corrections.length > 0 && (
        <CorrectionsList asked={corrections} year={year.year} now={now} primary={next === 'corrections'} />
      )}
      <SecondsList around={around} year={year.year} now={now} primary={next === 'seconds'} />
      {answered.length > 0 && <QuestionsList questions={answered} year={year.year} now={now} />}
      {compile.map((task, index) => (
        <CompileCard
          key={task.area.code}
          task={task}
          note={tasks.returnedNotes[task.area.code]}
          own={own[task.area.code]}
          year={year}
          now={now}
          primary={next === 'compile' && index === 0}
        />
      ))}
      {looseEnds && <LooseEndsList ends={looseEnds} now={now} primary={next === 'ends'} />}
      {log && <LogSincePart log={log} primary={next === 'log'} />}
      {late.length > 0 && <LateTable rows={late} year={year} now={now} mayRead={mayRead} />}
      {tables.length > 0 && <TableList rows={tables} />}
    </>
  );
}
