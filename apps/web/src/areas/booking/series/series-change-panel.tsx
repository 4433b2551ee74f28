import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { Booking, SeriesChange, SeriesChangeDraft, SeriesDetail } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Skeleton } from '../../../ui/skeleton';
import { useToast } from '../../../ui/toast';
import { seriesChangeQuery, useChangeSeries } from '../queries';
import { ChangedDateRow } from './changed-date-row';
import { changedDatesIn, isPreviewChanged } from './preview-changed';
import { changeBody, unchangedFields, type ChangeFields } from './series-change-draft';
import { SeriesChangeFields } from './series-change-fields';
import days from './series-days.module.css';
import css from './series-panel.module.css';

interface SeriesChangePanelProps {
  series: SeriesDetail;
  /** This date and all later ones. */
  from: string;
  /** The booking of that date. */
  booking: Booking;
  onDone: () => void;
}

/** The preview of a change and what came of saving it. */
function useChange(seriesId: string, body: SeriesChangeDraft | null) {
  const preview = useQuery({
    ...seriesChangeQuery(seriesId, body ?? { from: '' }),
    enabled: body !== null,
  });
  return { preview: body === null ? null : preview, change: useChangeSeries(seriesId) };
}

/** Changes the dates of a series from one on. What becomes of each is shown before, and exactly that is saved. */
export function SeriesChangePanel({ series, from, booking, onDone }: SeriesChangePanelProps) {
  const t = useTranslate();
  const toast = useToast();
  const { language } = useLanguage();
  const { clock } = useCentre();
  const unchanged = unchangedFields(booking, series.title, clock);
  const [fields, setFields] = useState<ChangeFields>(unchanged);
  const body = changeBody(from, fields, unchanged);
  const { preview, change } = useChange(series.id, body);
  const current = preview?.data && !preview.isPlaceholderData ? preview.data : null;
  const count = (preview?.data?.dates ?? []).filter((date) => date.verdict === 'free').length;

  const save = ({ token }: SeriesChange) =>
    body &&
    afterMutation(
      change.mutateAsync({ ...body, token }),
      () => {
        toast({ text: t('series.changed', { count }), about: series.id });
        onDone();
      },
      (error) => {
        if (isPreviewChanged(error)) void preview?.refetch();
      },
    );

  return (
    <section className={css.panel} aria-labelledby="series-change">
      <h2 id="series-change">{t('series.changeFrom', { day: formatDay(language, from, 'day') })}</h2>
      <SeriesChangeFields
        kind={booking.kind}
        fields={fields}
        onChange={(next) => {
          change.reset();
          setFields(next);
        }}
      />
      {preview ? (
        <ChangedDates preview={preview} changed={changedDatesIn(change.error)} />
      ) : (
        <p className={css.rule}>{t('series.changeHow')}</p>
      )}
      {change.isError ? <RefusalNotice error={change.error} /> : null}
      <div className={css.actions}>
        <Button
          variant="primary"
          icon="move"
          busy={change.isPending}
          disabled={!current || count === 0}
          onPress={() => current && save(current)}
        >
          {t('series.changeSave', { count })}
        </Button>
        <Button variant="plain" onPress={onDone}>
          {t('action.close')}
        </Button>
      </div>
    </section>
  );
}

interface ChangedDatesProps {
  preview: NonNullable<ReturnType<typeof useChange>['preview']>;
  /** Dates that are no longer as they were shown. */
  changed: readonly string[];
}

function ChangedDates({ preview, changed }: ChangedDatesProps) {
  const t = useTranslate();
  if (preview.isError) return <RefusalNotice error={preview.error} />;
  if (!preview.data) return <Skeleton heights={[48, 48, 48]} />;
  return (
    <ul className={days.days} aria-label={t('series.dates')} aria-busy={preview.isPlaceholderData}>
      {preview.data.dates.map((date) => (
        <ChangedDateRow key={date.date} item={date} isChanged={changed.includes(date.date)} />
      ))}
    </ul>
  );
}
