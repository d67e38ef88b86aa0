const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The calendar day of an instant in the country's time zone, `YYYY-MM-DD`; such days compare as text. */
export function dayOf(instant: Date): string {
  return days.format(instant);
}
