import type { Rules } from '../../../api/types';
import type { MessageId } from '../../../intl/language';

/** Values that are one number; reminders are a list and stand by themselves. */
export type RuleKey = Exclude<keyof Rules, 'reminderMinutes'>;

/** A value of the centre: what it is called, and between what a manager may move it. */
export interface RuleField {
  key: RuleKey;
  text: MessageId;
  min: number;
  max: number;
  /** Counted in minutes: long ones are said in hours too. */
  minutes: boolean;
}

const field = (key: RuleKey, min: number, max: number): RuleField => ({
  key,
  text: `rules.${key}`,
  min,
  max,
  minutes: key.includes('Minutes'),
});

const day = 1440;

/** Bounds are those of the API's document; a test holds them against it. */
export const ruleGroups: readonly { title: MessageId; fields: readonly RuleField[] }[] = [
  {
    title: 'rules.arrival',
    fields: [
      field('deskCheckInOpensMinutes', 0, 120),
      field('deskGraceMinutes', 1, 240),
      field('roomCheckInOpensMinutes', 0, 120),
      field('roomGraceMinutes', 1, 240),
      field('warningBeforeReleaseMinutes', 0, 120),
      field('onMyWayMinutes', 0, 60),
    ],
  },
  {
    title: 'rules.lengths',
    fields: [
      field('deskMinimumMinutes', 5, day),
      field('deskMaximumMinutes', 5, day),
      field('roomMinimumMinutes', 5, day),
      field('roomMaximumMinutes', 5, day),
      field('slotStepMinutes', 5, 60),
    ],
  },
  {
    title: 'rules.ahead',
    fields: [
      field('memberAdvanceDays', 0, 365),
      field('organiserAdvanceDays', 0, 365),
      field('seriesAdvanceDays', 0, 366),
      field('minimumNoticeMinutes', 0, 7 * day),
    ],
  },
  {
    title: 'rules.limits',
    fields: [
      field('deskMinutesPerDay', 0, day),
      field('deskMinutesPerWeek', 0, 7 * day),
      field('groupDesksAtMost', 1, 20),
    ],
  },
  {
    title: 'rules.absences',
    fields: [
      field('absencesBeforeNear', 1, 100),
      field('nearAdvanceDays', 0, 30),
      field('absencesBeforeToday', 1, 100),
      field('absenceFadeDays', 1, 365),
    ],
  },
  {
    title: 'rules.waitlist',
    fields: [
      field('offerFarMinutes', 5, 2 * day),
      field('offerDayMinutes', 5, day),
      field('offerSoonMinutes', 2, 120),
      field('offerNowMinutes', 1, 60),
    ],
  },
  {
    title: 'rules.steps',
    fields: [field('holdMinutes', 1, 30), field('undoSeconds', 0, 120)],
  },
];

/** What a text in a field means: a whole number within the bounds, or null. */
export function readRule({ min, max }: Pick<RuleField, 'min' | 'max'>, text: string): number | null {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= min && value <= max ? value : null;
}

/** When reminders leave most often, in minutes before the start. */
export const usualReminders: readonly number[] = [15, 30, 60, 120, 180, 720, day, 2 * day, 7 * day];
/** The API keeps no more. */
export const mostReminders = 4;
