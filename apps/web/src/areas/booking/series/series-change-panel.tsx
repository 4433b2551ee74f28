import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { isProblem } from '../../../api/client';
import { afterMutation } from '../../../api/after-mutation';
import { spacesQuery } from '../../../api/centre';
import { seriesChangeQuery, useChangeSeries } from '../queries';
import type { SeriesChangeDraft, Booking, SeriesDetail } from '../../../api/types';

import { useCentre } from '../../../app/centre/centre-provider';
import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { clockText } from '../../../intl/calendar-date';
import { formatDay } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import { ChoiceField, Field, TimeField } from '../../../ui/field';
import { Skeleton, RefusalNotice } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { ChangedDateRow } from './changed-date-row';
import css from './series-page.module.css';

interface SeriesChangePanelProps {
  series: SeriesDetail;
  /** This date and all later ones. */
  from: string;
  /** The booking of that date: the fields begin with its times and place. */
  like: Booking;
  onDone: () => void;
}

/** Other times or another room from a date on. What becomes of each date is shown first, and that is what is saved. */
export function SeriesChangePanel({ series, from, like, onDone }: SeriesChangePanelProps) {
  const t = useTranslate();
  const name = useName();
  const toast = useToast();
  const { language } = useLanguage();
  const { centre, clock } = useCentre();
  const began = clock.minutesOf(like.start);
  const [start, setStart] = useState(began);
  const [length, setLength] = useState((Date.parse(like.end) - Date.parse(like.start)) / MINUTE_MS);
  const [spaceId, setSpaceId] = useState(like.spaceIds[0] ?? '');
  const [title, setTitle] = useState(series.title ?? '');
  const spaces = useQuery(spacesQuery(centre.id, like.kind));
  const end = start + length;
  const timesChanged =
    start !== began || length * MINUTE_MS !== Date.parse(like.end) - Date.parse(like.start);
  const placeChanged = spaceId !== like.spaceIds[0];
  const titleChanged = title.trim() !== (series.title ?? '');
  const body: SeriesChangeDraft = {
    from,
    ...(timesChanged ? { startTime: clockText(start), endTime: clockText(end % 1440) } : {}),
    ...(placeChanged ? { spaceIds: [spaceId] } : {}),
    ...(titleChanged ? { title: title.trim() } : {}),
  };
  const wanted = timesChanged || placeChanged || titleChanged;
  const preview = useQuery({ ...seriesChangeQuery(series.id, body), enabled: wanted });
  const change = useChangeSeries(series.id);
  const changed = isProblem(change.error, 'preview_changed') ? (change.error.body.changed ?? []) : [];
  const dates = wanted ? (preview.data?.dates ?? []) : [];
  const count = dates.filter((date) => date.verdict === 'free').length;
  const current = wanted && preview.data && !preview.isPlaceholderData ? preview.data : null;

  const save = (token: string) =>
    afterMutation(
      change.mutateAsync({ ...body, token }),
      () => {
        toast({ text: t('series.changed', { count }), about: series.id });
        onDone();
      },
      (error) => {
        if (isProblem(error, 'preview_changed')) void preview.refetch();
      },
    );
  const edit = (act: () => void) => {
    change.reset();
    act();
  };

  return (
    <section className={css.panel} aria-labelledby="series-change">
      <h2 id="series-change">{t('series.changeFrom', { day: formatDay(language, from, 'day') })}</h2>
      <div className={css.fields}>
        <TimeField
          label={t('find.from')}
          value={start}
          from={0}
          to={1425}
          step={15}
          onChange={(next) => edit(() => setStart(next))}
        />
        <TimeField
          label={t('find.to')}
          value={end}
          from={start + 15}
          to={1440}
          step={15}
          onChange={(next) => edit(() => setLength(next - start))}
        />
        <ChoiceField
          label={t(like.kind === 'room' ? 'kind.room' : 'kind.desk')}
          value={spaceId}
          choices={(spaces.data ?? []).map((space) => ({
            value: space.id,
            text: name(space.names) || space.code,
          }))}
          onChange={(next) => edit(() => setSpaceId(next))}
        />
        <Field
          label={t('timeline.title')}
          value={title}
          onChange={(next) => edit(() => setTitle(next))}
          autoComplete="off"
        />
      </div>
      {!wanted ? (
        <p className={css.rule}>{t('series.changeHow')}</p>
      ) : preview.isError ? (
        <RefusalNotice error={preview.error} />
      ) : !preview.data ? (
        <Skeleton heights={[48, 48, 48]} />
      ) : (
        <ul className={css.days} aria-label={t('series.dates')} aria-busy={preview.isPlaceholderData}>
          {dates.map((date) => (
            <ChangedDateRow key={date.date} item={date} changed={changed.includes(date.date)} />
          ))}
        </ul>
      )}
      {change.isError ? <RefusalNotice error={change.error} /> : null}
      <div className={css.actions}>
        <Button
          look="primary"
          icon="move"
          busy={change.isPending}
          disabled={!current || count === 0}
          onPress={() => {
            if (current) save(current.token);
          }}
        >
          {t('series.changeSave', { count })}
        </Button>
        <Button look="plain" onPress={onDone}>
          {t('action.close')}
        </Button>
      </div>
    </section>
  );
}
