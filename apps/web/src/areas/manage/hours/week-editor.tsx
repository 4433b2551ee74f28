import { useState } from 'react';
import { usePreviewHours, useUpdateHours } from '../queries';
import { afterMutation } from '../../../api/after-mutation';
import type { HoursDraft, Calendar, Resolution, WeeklyHours } from '../../../api/types';

import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { useProblemText } from '../../../ui/notice';
import { Chip } from '../../../ui/segments';
import { useToast } from '../../../ui/toast';
import { isSaid, ReasonFields } from '../affected-bookings/reason-fields';
import { canTakeBack, resolutionText } from '../affected-bookings/resolution-text';
import { AffectedStep } from '../affected-bookings/affected-step';
import { usePreviewedChange } from '../affected-bookings/use-previewed-change';
import { firstFault, readStretch, sameHours, weekdays, type Weekday } from './hours';
import css from './hours.module.css';
import { HoursList } from './hours-list';
import { usualReasons } from './usual-texts';
import { useWeekdayNames } from './weekday-names';

const workdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** Opening hours by weekday, and those of holidays. Nothing changes before its bookings were seen. */
export function WeekEditor({ calendar }: { calendar: Calendar }) {
  const t = useTranslate();
  const toast = useToast();
  const problemText = useProblemText();
  const nameOf = useWeekdayNames();
  const { centre } = useCentre();
  const preview = usePreviewHours(centre.id);
  const update = useUpdateHours(centre.id);
  const before = calendar.hours as unknown as WeeklyHours;
  const [draft, setDraft] = useState<Partial<WeeklyHours>>({});
  const [holiday, setHoliday] = useState<string[] | null>(null);
  const [copying, setCopying] = useState<Weekday | null>(null);
  const [reason, setReason] = useState(usualReasons[0]!);

  const week: WeeklyHours = { ...before, ...draft };
  const changedDays = weekdays.filter((day) => !sameHours(week[day], before[day]));
  const holidayHours = holiday ?? calendar.holidayHours;
  const holidayChanged = !sameHours(holidayHours, calendar.holidayHours);
  const dirty = changedDays.length > 0 || holidayChanged;
  const faulty = [...weekdays.map((day) => week[day]), holidayHours].some(
    (hours) => firstFault(hours.map(readStretch)) !== null,
  );
  const body: HoursDraft = {
    reason,
    ...(changedDays.length > 0 ? { hours: week } : {}),
    ...(holidayChanged ? { holidayHours } : {}),
  };
  const change = usePreviewedChange(body, preview, update);

  const forget = () => {
    setDraft({});
    setHoliday(null);
  };
  const done = (resolution: Resolution) => {
    forget();
    const { hours, holidayHours: holidays } = body;
    toast({
      text: [t('hours.saved'), resolutionText(t, resolution)].filter(Boolean).join('. '),
      seconds: 10,
      ...(canTakeBack(resolution)
        ? {
            undo: () =>
              afterMutation(
                update.mutateAsync({
                  reason,
                  bookings: 'keep',
                  ...(hours ? { hours: before } : {}),
                  ...(holidays ? { holidayHours: calendar.holidayHours } : {}),
                }),
                () => toast({ text: t('toast.restored') }),
                (error) => toast({ text: problemText(error), bad: true }),
              ),
          }
        : {}),
    });
  };
  const copyTo = (days: readonly Weekday[], from: Weekday) => {
    setDraft({ ...draft, ...Object.fromEntries(days.map((day) => [day, week[from]])) });
    setCopying(null);
  };

  return (
    <div className={css.week}>
      <ul className={css.days}>
        {weekdays.map((day) => (
          <li key={day} className={changedDays.includes(day) ? `${css.day} ${css.changed}` : css.day}>
            <div className={css.dayName}>
              <b>{nameOf(day)}</b>
              {changedDays.includes(day) ? <span>{t('hours.changed')}</span> : null}
            </div>
            <HoursList
              label={nameOf(day)}
              hours={week[day]}
              onChange={(hours) => setDraft({ ...draft, [day]: hours })}
            >
              <Button
                look="plain"
                icon="repeat"
                pressed={copying === day}
                label={`${t('hours.copy')}: ${nameOf(day)}`}
                onPress={() => setCopying(copying === day ? null : day)}
              >
                {t('hours.copy')}
              </Button>
            </HoursList>
            {copying === day ? (
              <div className={css.copy} role="group" aria-label={t('hours.copyTo')}>
                <p className={css.soft}>{t('hours.copyTo')}</p>
                <div className={css.chips}>
                  <Button onPress={() => copyTo(workdays, day)}>{t('hours.workdays')}</Button>
                  <Button onPress={() => copyTo(weekdays, day)}>{t('hours.everyDay')}</Button>
                  {weekdays
                    .filter((other) => other !== day)
                    .map((other) => (
                      <Chip
                        key={other}
                        text={nameOf(other)}
                        selected={sameHours(week[other], week[day])}
                        onChange={(on) => setDraft({ ...draft, [other]: on ? week[day] : before[other] })}
                      />
                    ))}
                </div>
              </div>
            ) : null}
          </li>
        ))}
        <li className={holidayChanged ? `${css.day} ${css.changed}` : css.day}>
          <div className={css.dayName}>
            <b>{t('hours.holidays')}</b>
            {holidayChanged ? <span>{t('hours.changed')}</span> : null}
          </div>
          <HoursList label={t('hours.holidays')} hours={holidayHours} onChange={setHoliday} />
        </li>
      </ul>
      {dirty ? (
        <section className={css.finish} aria-label={t('hours.save')}>
          <ReasonFields
            label="hours.reason"
            labels={{ kk: 'closures.reasonIn.kk', ru: 'closures.reasonIn.ru', en: 'closures.reasonIn.en' }}
            usual={usualReasons}
            value={reason}
            onChange={setReason}
          />
          <AffectedStep
            change={change}
            complete={!faulty && isSaid(reason)}
            text={t('hours.save')}
            icon="check"
            onDone={done}
          />
          <Button look="plain" icon="undo" onPress={forget}>
            {t('hours.forget')}
          </Button>
        </section>
      ) : null}
    </div>
  );
}
