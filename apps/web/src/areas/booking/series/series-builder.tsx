import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { Series, SeriesPreview } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Skeleton } from '../../../ui/skeleton';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { seriesPreviewQuery, useCancelSeries, useCreateSeries } from '../queries';
import { changedDatesIn, isPreviewChanged } from './preview-changed';
import css from './series-builder.module.css';
import { SeriesDateRow } from './series-date-row';
import { firstDraft, seriesBody, withException, type SeriesDraft, type SeriesSubject } from './series-draft';
import { SeriesFields } from './series-fields';

interface SeriesBuilderProps {
  subject: SeriesSubject;
  onDone: () => void;
}

/** Books a series. Every date is shown before, and exactly what was shown is saved. */
export function SeriesBuilder({ subject, onDone }: SeriesBuilderProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState(() => firstDraft(subject.date));
  const body = seriesBody(subject, draft);
  const preview = useQuery(seriesPreviewQuery(body));
  const create = useCreateSeries();
  const showSaved = useShowSaved(subject.date);
  const count = preview.data?.dates.filter((item) => item.verdict === 'free').length ?? 0;
  const current = preview.data && !preview.isPlaceholderData ? preview.data : null;

  const save = ({ token }: SeriesPreview) =>
    afterMutation(
      create.mutateAsync({ ...body, token }),
      (series) => {
        showSaved(series);
        onDone();
      },
      (error) => {
        if (isPreviewChanged(error)) void preview.refetch();
      },
    );
  const change = (next: SeriesDraft) => {
    create.reset();
    setDraft(next);
  };

  return (
    <div className={css.builder}>
      <SeriesFields date={subject.date} draft={draft} onChange={change} />
      {preview.isError ? (
        <RefusalNotice error={preview.error} />
      ) : (
        <SeriesDates
          preview={preview.data}
          isOutdated={preview.isPlaceholderData}
          spaceId={subject.spaceId}
          changedDates={changedDatesIn(create.error)}
          draft={draft}
          onChange={change}
        />
      )}
      {create.isError ? <RefusalNotice error={create.error} /> : null}
      <Button
        variant="primary"
        big
        wide
        icon="repeat"
        busy={create.isPending}
        disabled={!current || count === 0}
        onPress={() => current && save(current)}
      >
        {t('series.save', { count })}
      </Button>
    </div>
  );
}

interface SeriesDatesProps {
  preview: SeriesPreview | undefined;
  /** The preview is of the draft before its last change. */
  isOutdated: boolean;
  spaceId: string;
  /** Dates that are no longer as the preview showed them. */
  changedDates: readonly string[];
  draft: SeriesDraft;
  onChange: (draft: SeriesDraft) => void;
}

function SeriesDates({ preview, isOutdated, spaceId, changedDates, draft, onChange }: SeriesDatesProps) {
  const t = useTranslate();
  if (!preview) return <Skeleton heights={[48, 48, 48, 48]} />;
  return (
    <ul className={css.dates} aria-label={t('series.dates')} aria-busy={isOutdated}>
      {preview.dates.map((item) => (
        <SeriesDateRow
          key={item.date}
          item={item}
          spaceId={spaceId}
          isChanged={changedDates.includes(item.date)}
          isException={draft.exceptions.some((exception) => exception.date === item.date)}
          onException={(exception) => onChange(withException(draft, item.date, exception))}
        />
      ))}
    </ul>
  );
}

/** Says that a series is saved, with the way back. */
function useShowSaved(firstDate: string) {
  const t = useTranslate();
  const { done } = useOutcomeToast();
  const cancel = useCancelSeries();
  return ({ id, dates, bookings }: Series) => {
    const from = dates.find((item) => item.verdict === 'free')?.date ?? firstDate;
    done({
      text: t('series.saved', { count: bookings.length }),
      about: id,
      undo: () => cancel.mutateAsync({ id, from }),
      undoneText: t('series.undone'),
    });
  };
}
