/** Told in the window when something in the inbox was read, so that the count above follows at once. */
export const inboxChanged = 'nianbao:inbox-changed';
