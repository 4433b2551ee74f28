import { DAY, HOUR } from '@birlik/kernel';
import { MORNING } from '@birlik/testing';

/** A slot on a full hour, days after the morning that a test app shows; as a request writes it. */
export function slotIn(days: number, hours = 1, fromHour = 0): { start: string; end: string } {
  const start = Date.parse(MORNING) + HOUR + days * DAY + fromHour * HOUR;
  return { start: new Date(start).toISOString(), end: new Date(start + hours * HOUR).toISOString() };
}
