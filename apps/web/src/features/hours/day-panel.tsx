import { useEffect, useRef, useState } from 'react';
import { follow } from '../../api/follow';
import { usePreviewHours, useUpdateHours } from '../../api/hours';
import type {
  Calendar,
  CalendarDay,
  DayKind,
  DayBody,
  HoursBody,
  Localised,
  Resolution,
} from '../../api/types';
import { usePlace } from '../../app/centre-place';
import { useLanguage, useName, useTranslate } from '../../i18n/language';
import { addDays, daysBetween } from '../../intl/calendar-date';
import { formatDay } from '../../intl/day-format';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/day-field';
import { useProblemText } from '../../ui/notice';
import { Chip } from '../../ui/segments';
import { useToast } from '../../ui/toast';
import { isSaid, ReasonFields } from '../affected/reason-fields';
import { canTakeBack, resolutionText } from '../affected/resolution-text';
import { AffectedStep } from '../affected/affected-step';
import { usePreviewedChange } from '../affected/use-previewed-change';
import { dayFaces, lookOf } from './day-faces';
import { firstFault, hoursOfDay, readStretch, sayHours } from './hours';
import css from './hours.module.css';
import { HoursList } from './hours-list';
import { backToUsual, usualNames } from './usual-texts';

const kinds = ['holiday', 'day_off_moved', 'working_day_moved', 'special'] as const;
const longest = 31;

interface DayPanelProps {
  day: CalendarDay;
  calendar: Calendar;
  onClose: () => void;
}

/** What a day is, and what it is made: for itself or for some days on end. */
export function DayPanel({ day, calendar, onClose }: DayPanelProps) {
  const t = useTranslate();
  const name = useName();
  const toast = useToast();
  const problemText = useProblemText();
  const { language } = useLanguage();
  const { centre, clock } = usePlace();
  const preview = usePreviewHours(centre.id);
  const update = useUpdateHours(centre.id);
  const openHours = hoursOfDay(day.open, clock.minutesOf);
  const [kind, setKind] = useState<DayKind | null>(null);
  const [last, setLast] = useState(day.date);
  const [hours, setHours] = useState(openHours);
  const [names, setNames] = useState<Localised>(usualNames.holiday[0]!);

  const bodyFor = (date: string): DayBody =>
    kind === null || kind === 'usual'
      ? { date, kind: 'usual' }
      : { date, kind, names, ...(kind === 'special' ? { hours } : {}) };
  const dates = Array.from({ length: daysBetween(day.date, last) + 1 }, (_, index) =>
    addDays(day.date, index),
  );
  const body: HoursBody = {
    reason: kind === 'usual' ? backToUsual : names,
    days: dates.map(bodyFor),
  };
  const change = usePreviewedChange(body, preview, update);
  const faulty = kind === 'special' && firstFault(hours.map(readStretch)) !== null;
  const choose = (next: DayKind) => {
    setKind(next === kind ? null : next);
    if (next !== 'usual') setNames(usualNames[next][0]!);
  };

  /** What the days were: those of the working calendar and of the week need only be given back. */
  const before = (): DayBody[] =>
    dates.map((date) => {
      const was = calendar.days.find((one) => one.date === date);
      return was?.own && was.kind !== 'usual' && was.names
        ? { date, kind: was.kind, names: was.names, hours: hoursOfDay(was.open, clock.minutesOf) }
        : { date, kind: 'usual' };
    });
  const done = (resolution: Resolution) => {
    const past = before();
    setKind(null);
    toast({
      text: [
        t('hours.daySaved', { day: formatDay(language, day.date, 'day') }),
        resolutionText(t, resolution),
      ]
        .filter(Boolean)
        .join('. '),
      about: day.date,
      seconds: 10,
      ...(canTakeBack(resolution)
        ? {
            undo: () =>
              follow(
                update.mutateAsync({ reason: backToUsual, bookings: 'keep', days: past }),
                () => toast({ text: t('toast.restored'), about: day.date }),
                (error) => toast({ text: problemText(error), bad: true, about: day.date }),
              ),
          }
        : {}),
    });
  };

  const panel = useRef<HTMLElement>(null);
  // On a phone it opens below the month.
  useEffect(() => {
    // Not returned: newer browsers give a promise, and React would call it when the panel goes.
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <section className={css.panel} aria-labelledby="chosen-day" ref={panel}>
      <div className={css.panelTop}>
        <div>
          <h2 id="chosen-day">{formatDay(language, day.date, 'long')}</h2>
          <p>
            {[t(dayFaces[lookOf(day)].text), name(day.names)]
              .filter((text, index, all) => text && all.indexOf(text) === index)
              .join(': ')}
          </p>
        </div>
        <Button look="plain" icon="cross" onPress={onClose}>
          {t('action.close')}
        </Button>
      </div>
      <p className={css.openHours}>{sayHours(openHours) ?? t('hours.closed')}</p>
      {day.kind === 'usual' ? null : (
        <p className={css.soft}>{t(day.own ? 'hours.ownDay' : 'hours.commonDay')}</p>
      )}
      <div className={css.group}>
        <p className={css.label}>{t('hours.make')}</p>
        <div className={css.chips} role="group" aria-label={t('hours.make')}>
          {kinds.map((one) => (
            <Chip
              key={one}
              icon={dayFaces[one].icon ?? 'check'}
              text={t(dayFaces[one].text)}
              selected={kind === one}
              onChange={() => choose(one)}
            />
          ))}
          {day.own ? (
            <Chip
              icon="undo"
              text={t('hours.giveBack')}
              selected={kind === 'usual'}
              onChange={() => choose('usual')}
            />
          ) : null}
        </div>
      </div>
      {kind ? (
        <>
          {kind === 'special' ? (
            <div className={css.group}>
              <p className={css.label}>{t('hours.ofThatDay')}</p>
              <HoursList label={formatDay(language, day.date, 'day')} hours={hours} onChange={setHours} />
            </div>
          ) : (
            <p className={css.soft}>
              {kind === 'usual'
                ? t('hours.meaning.usual')
                : kind === 'working_day_moved'
                  ? t('hours.meaning.working', {
                      hours: sayHours(calendar.hours['fri'] ?? []) ?? t('hours.closed'),
                    })
                  : t('hours.meaning.off', { hours: sayHours(calendar.holidayHours) ?? t('hours.closed') })}
            </p>
          )}
          <DayField
            label={t('closures.lastDay')}
            value={last}
            from={day.date}
            days={longest}
            onChange={setLast}
          />
          {kind === 'usual' ? null : (
            <ReasonFields
              label="hours.called"
              labels={{ kk: 'hours.calledIn.kk', ru: 'hours.calledIn.ru', en: 'hours.calledIn.en' }}
              usual={usualNames[kind]}
              value={names}
              onChange={setNames}
            />
          )}
          <AffectedStep
            change={change}
            complete={!faulty && (kind === 'usual' || isSaid(names))}
            text={t('hours.saveDays', { count: dates.length })}
            icon="check"
            onDone={done}
          />
        </>
      ) : null}
    </section>
  );
}
