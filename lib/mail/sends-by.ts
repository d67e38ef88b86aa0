/** How mail leaves this installation: by a mail server, into a folder, or not at all. */
export function sendsBy({ SMTP_URL, NIANBAO_MAIL }: NodeJS.ProcessEnv): 'smtp' | 'folder' | 'not' {
  if (SMTP_URL) return 'smtp';
  return NIANBAO_MAIL ? 'folder' : 'not';
}
