import { DAY, HOUR } from '@birlik/kernel';

/** A slot on a full hour, days from now; as a request writes it. */
export function slotIn(days: number, hours = 1, fromHour = 0): { start: string; end: string } {
  const start = Math.ceil(Date.now() / HOUR) * HOUR + days * DAY + fromHour * HOUR;
  return { start: new Date(start).toISOString(), end: new Date(start + hours * HOUR).toISOString() };
}
