import type zh from '@/lib/i18n/messages/zh-CN/log.json';
import { actions } from '@/lib/workflow/transitions';

type ActionName = keyof typeof zh.actions;

/** Actions to choose from, in the order of a return's life and then of an installation's. Others are found by their own name. */
export const actionNames: readonly ActionName[] = [
  ...actions,
  'remind',
  'passOn',
  'comment',
  'resolveThread',
  'reopenThread',
  'attachScan',
  'removeScan',
  'adjust',
  'unadjust',
  'approveAdjustment',
  'omit',
  'unomit',
  'dismissOutlier',
  'open',
  'closeYear',
  'reopenYear',
  'signOff',
  'publish',
  'correct',
  'import',
  'add',
  'setMail',
  'create',
  'revoke',
  'setup',
];

export function isNamedAction(name: string): name is ActionName {
  return actionNames.some((one) => one === name);
}
