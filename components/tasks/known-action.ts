import zh from '@/lib/i18n/messages/zh-CN/log.json';

type ActionName = keyof typeof zh.actions;

/** An action of the log that has a name in words; null for one that has not. */
export function knownAction(action: string): ActionName | null {
  const isKnown = (name: string): name is ActionName => Object.hasOwn(zh.actions, name);
  return isKnown(action) ? action : null;
}
