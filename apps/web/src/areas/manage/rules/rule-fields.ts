import { DAY_MINUTES } from '../../../api/durations';
import type { Rules } from '../../../api/types';
import type { MessageId } from '../../../intl/language';

/** A rule that is one number. Reminders are a list and have their own field. */
export type RuleKey = Exclude<keyof Rules, 'reminderMinutes'>;

/** A number that a manager may set, and between which bounds. */
export interface RuleField {
  key: RuleKey;
  text: MessageId;
  min: number;
  max: number;
  /** Counted in minutes: long ones are said in hours too. */
  isMinutes: boolean;
}

interface RuleGroup {
  title: MessageId;
  fields: readonly RuleField[];
}

const field = (key: RuleKey, min: number, max: number): RuleField => ({
  key,
  text: `rules.${key}`,
  min,
  max,
  isMinutes: key.includes('Minutes'),
});

/** The last group. The reminders stand in it too. */
export const stepRules: RuleGroup = {
  title: 'rules.steps',
  fields: [field('holdMinutes', 1, 30), field('undoSeconds', 0, 120)],
};

/** The groups in the order of the form. Bounds are those of the API's document. */
export const ruleGroups: readonly RuleGroup[] = [
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
      field('deskMinimumMinutes', 5, DAY_MINUTES),
      field('deskMaximumMinutes', 5, DAY_MINUTES),
      field('roomMinimumMinutes', 5, DAY_MINUTES),
      field('roomMaximumMinutes', 5, DAY_MINUTES),
      field('slotStepMinutes', 5, 60),
    ],
  },
  {
    title: 'rules.ahead',
    fields: [
      field('memberAdvanceDays', 0, 365),
      field('organiserAdvanceDays', 0, 365),
      field('seriesAdvanceDays', 0, 366),
      field('minimumNoticeMinutes', 0, 7 * DAY_MINUTES),
    ],
  },
  {
    title: 'rules.limits',
    fields: [
      field('deskMinutesPerDay', 0, DAY_MINUTES),
      field('deskMinutesPerWeek', 0, 7 * DAY_MINUTES),
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
      field('offerFarMinutes', 5, 2 * DAY_MINUTES),
      field('offerDayMinutes', 5, DAY_MINUTES),
      field('offerSoonMinutes', 2, 120),
      field('offerNowMinutes', 1, 60),
    ],
  },
  stepRules,
];

/** All rules that are one number. */
export const ruleFields: readonly RuleField[] = ruleGroups.flatMap((group) => group.fields);
