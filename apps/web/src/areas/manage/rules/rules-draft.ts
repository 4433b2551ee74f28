import type { Rules } from '../../../api/types';
import { readNumber } from '../bounded-number';
import { ruleFields, type RuleField, type RuleKey } from './rule-fields';

/** What a manager has changed in the rules and not saved yet. */
export interface RulesDraft {
  /** What was typed into the fields of numbers. */
  texts: Partial<Record<RuleKey, string>>;
  /** Minutes before the start; null as they are. */
  reminders: number[] | null;
}

/** Nothing has been changed. */
export const EMPTY_RULES_DRAFT: RulesDraft = { texts: {}, reminders: null };

/** Whether something was typed that is no number within the bounds. */
export function isOutOfBounds(field: RuleField, { texts }: RulesDraft): boolean {
  const text = texts[field.key];
  return text !== undefined && readNumber(field, text) === null;
}

/** Whether any number is out of its bounds. */
export function isAnyOutOfBounds(draft: RulesDraft): boolean {
  return ruleFields.some((field) => isOutOfBounds(field, draft));
}

/** The rules that differ from those of the centre. */
export function changedRules({ texts, reminders }: RulesDraft, rules: Rules): Partial<Rules> {
  const changed: Partial<Rules> = {};
  for (const field of ruleFields) {
    const text = texts[field.key];
    const value = text === undefined ? null : readNumber(field, text);
    if (value !== null && value !== rules[field.key]) changed[field.key] = value;
  }
  if (reminders && reminders.join() !== remindersOf(rules).join()) changed.reminderMinutes = reminders;
  return changed;
}

/** The values that the changed rules had before. */
export function restoredRules(changed: Partial<Rules>, rules: Rules): Partial<Rules> {
  const names = Object.keys(changed) as (keyof Rules)[];
  return Object.fromEntries(names.map((name) => [name, rules[name]]));
}

/** When reminders leave, in minutes before the start. */
export function remindersOf(rules: Rules): readonly number[] {
  return rules.reminderMinutes ?? [];
}
