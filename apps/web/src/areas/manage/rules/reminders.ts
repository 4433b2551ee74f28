import { DAY_MINUTES } from '../../../api/durations';

/** What the API keeps. */
export const MAX_REMINDERS = 4;

/** Minutes before the start, chosen with one tap. */
const reminderPresets: readonly number[] = [
  15,
  30,
  60,
  120,
  180,
  720,
  DAY_MINUTES,
  2 * DAY_MINUTES,
  7 * DAY_MINUTES,
];

/** The reminders that can be chosen, with those that are chosen already, the longest first. */
export function reminderChoices(chosen: readonly number[]): number[] {
  return [...new Set([...reminderPresets, ...chosen])].sort((a, b) => b - a);
}

/** Turns a reminder on or off. One more than the API keeps changes nothing. */
export function toggleReminder(chosen: readonly number[], minutes: number, isOn: boolean): number[] {
  if (isOn && chosen.length >= MAX_REMINDERS) return [...chosen];
  const others = chosen.filter((one) => one !== minutes);
  return (isOn ? [...others, minutes] : others).sort((a, b) => b - a);
}
