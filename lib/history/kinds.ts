/** What a feed may be narrowed to. */
export const feedKinds = ['all', 'steps', 'figures', 'comments'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** Actions that write figures or texts. */
export const figureActions: readonly string[] = ['save', 'write', 'adjust', 'unadjust', 'omit', 'unomit'];
/** Actions of a conversation. */
export const commentActions: readonly string[] = ['comment', 'resolveThread', 'reopenThread'];
/** Actions of which a row of them reads as one. */
export const foldedActions: readonly string[] = ['save', 'write'];
/** Actions that end every such row: what is written before and after a submission belongs to different versions. */
export const turningActions: readonly string[] = ['submit', 'withdraw', 'accept', 'return', 'reopen'];

/** Longest pause inside one row of saves, in minutes. */
export const pauseMinutes = 30;

/** Whether an action is of this kind; every action that writes nothing and says nothing is a step, also one that is not known. */
export function isOfKind(action: string, kind: FeedKind): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'figures':
      return figureActions.includes(action);
    case 'comments':
      return commentActions.includes(action);
    case 'steps':
      return !figureActions.includes(action) && !commentActions.includes(action);
  }
}
