import type { Locale } from './locale';
import enAdmin from './messages/en/admin.json';
import enArchive from './messages/en/archive.json';
import enBlame from './messages/en/blame.json';
import enCommon from './messages/en/common.json';
import enCompile from './messages/en/compile.json';
import enEntry from './messages/en/entry.json';
import enExports from './messages/en/exports.json';
import enFindings from './messages/en/findings.json';
import enForm from './messages/en/form.json';
import enGrid from './messages/en/grid.json';
import enHistory from './messages/en/history.json';
import enInbox from './messages/en/inbox.json';
import enLedger from './messages/en/ledger.json';
import enLevels from './messages/en/levels.json';
import enLog from './messages/en/log.json';
import enMails from './messages/en/mails.json';
import enOutliers from './messages/en/outliers.json';
import enOutOfLine from './messages/en/outOfLine.json';
import enPapers from './messages/en/papers.json';
import enProgress from './messages/en/progress.json';
import enPublish from './messages/en/publish.json';
import enQueue from './messages/en/queue.json';
import enRefusals from './messages/en/refusals.json';
import enReview from './messages/en/review.json';
import enSaving from './messages/en/saving.json';
import enShell from './messages/en/shell.json';
import enSignIn from './messages/en/signIn.json';
import enStale from './messages/en/stale.json';
import enStatus from './messages/en/status.json';
import enSteps from './messages/en/steps.json';
import enTalk from './messages/en/talk.json';
import enTasks from './messages/en/tasks.json';
import enTotals from './messages/en/totals.json';
import enWhy from './messages/en/why.json';
import enWords from './messages/en/words.json';
import zhAdmin from './messages/zh-CN/admin.json';
import zhArchive from './messages/zh-CN/archive.json';
import zhBlame from './messages/zh-CN/blame.json';
import zhCommon from './messages/zh-CN/common.json';
import zhCompile from './messages/zh-CN/compile.json';
import zhEntry from './messages/zh-CN/entry.json';
import zhExports from './messages/zh-CN/exports.json';
import zhFindings from './messages/zh-CN/findings.json';
import zhForm from './messages/zh-CN/form.json';
import zhGrid from './messages/zh-CN/grid.json';
import zhHistory from './messages/zh-CN/history.json';
import zhInbox from './messages/zh-CN/inbox.json';
import zhLedger from './messages/zh-CN/ledger.json';
import zhLevels from './messages/zh-CN/levels.json';
import zhLog from './messages/zh-CN/log.json';
import zhMails from './messages/zh-CN/mails.json';
import zhOutliers from './messages/zh-CN/outliers.json';
import zhOutOfLine from './messages/zh-CN/outOfLine.json';
import zhPapers from './messages/zh-CN/papers.json';
import zhProgress from './messages/zh-CN/progress.json';
import zhPublish from './messages/zh-CN/publish.json';
import zhQueue from './messages/zh-CN/queue.json';
import zhRefusals from './messages/zh-CN/refusals.json';
import zhReview from './messages/zh-CN/review.json';
import zhSaving from './messages/zh-CN/saving.json';
import zhShell from './messages/zh-CN/shell.json';
import zhSignIn from './messages/zh-CN/signIn.json';
import zhStale from './messages/zh-CN/stale.json';
import zhStatus from './messages/zh-CN/status.json';
import zhSteps from './messages/zh-CN/steps.json';
import zhTalk from './messages/zh-CN/talk.json';
import zhTasks from './messages/zh-CN/tasks.json';
import zhTotals from './messages/zh-CN/totals.json';
import zhWhy from './messages/zh-CN/why.json';
import zhWords from './messages/zh-CN/words.json';

const chinese = {
  common: zhCommon,
  shell: zhShell,
  signIn: zhSignIn,
  tasks: zhTasks,
  form: zhForm,
  entry: zhEntry,
  saving: zhSaving,
  review: zhReview,
  compile: zhCompile,
  blame: zhBlame,
  findings: zhFindings,
  inbox: zhInbox,
  mails: zhMails,
  outOfLine: zhOutOfLine,
  outliers: zhOutliers,
  refusals: zhRefusals,
  admin: zhAdmin,
  archive: zhArchive,
  exports: zhExports,
  grid: zhGrid,
  papers: zhPapers,
  progress: zhProgress,
  publish: zhPublish,
  queue: zhQueue,
  ledger: zhLedger,
  levels: zhLevels,
  stale: zhStale,
  status: zhStatus,
  steps: zhSteps,
  talk: zhTalk,
  totals: zhTotals,
  why: zhWhy,
  words: zhWords,
  history: zhHistory,
  log: zhLog,
};

const english = {
  common: enCommon,
  shell: enShell,
  signIn: enSignIn,
  tasks: enTasks,
  form: enForm,
  entry: enEntry,
  saving: enSaving,
  review: enReview,
  compile: enCompile,
  blame: enBlame,
  findings: enFindings,
  inbox: enInbox,
  mails: enMails,
  outOfLine: enOutOfLine,
  outliers: enOutliers,
  refusals: enRefusals,
  admin: enAdmin,
  archive: enArchive,
  exports: enExports,
  grid: enGrid,
  papers: enPapers,
  progress: enProgress,
  publish: enPublish,
  queue: enQueue,
  ledger: enLedger,
  levels: enLevels,
  stale: enStale,
  status: enStatus,
  steps: enSteps,
  talk: enTalk,
  totals: enTotals,
  why: enWhy,
  words: enWords,
  history: enHistory,
  log: enLog,
};

/** One object per feature, keyed by namespace. The Chinese texts give the type: a key that they lack does not compile. */
export type Messages = typeof chinese;

const all: Record<Locale, Messages> = { 'zh-CN': chinese, en: english };

/** Every text of a language; a test holds both languages to the same keys and placeholders. */
export function messagesOf(locale: Locale): Messages {
  return all[locale];
}
