import { Refusal } from '@/lib/refusal';

const inChina = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** A calendar day `YYYY-MM-DD` as the database's date type takes it; refuses days that do not exist. */
export function readDay(name: string, day: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime());
  if (!isDay || date.toISOString().slice(0, 10) !== day) {
    throw new Refusal('badRequest', { params: { issues: name } });
  }
  return date;
}

/** A day of the database's date type as `YYYY-MM-DD`. */
export function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** The day after a day. */
export function dayAfter(day: Date): Date {
  return new Date(day.getTime() + 86_400_000);
}

/** The calendar day of an instant in China. */
export function dayInChina(instant: Date): Date {
  return new Date(`${inChina.format(instant)}T00:00:00Z`);
}
