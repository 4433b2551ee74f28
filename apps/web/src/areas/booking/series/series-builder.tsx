import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../../api/client';
import { afterMutation } from '../../../api/after-mutation';
import { seriesPreviewQuery, useCancelSeries, useCreateSeries } from '../queries';

import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Skeleton, RefusalNotice, useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { SeriesDateRow } from './series-date-row';
import { SeriesFields } from './series-fields';
import { except, firstDraft, bodyOf, type SeriesSubject } from './series-body';
import css from './series.module.css';

/** Every date is shown before anything is saved, and what was shown is what is saved. */
export function SeriesBuilder({ subject, onDone }: { subject: SeriesSubject; onDone: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const problemText = useProblemText();
  const [draft, setDraft] = useState(() => firstDraft(subject.date));
  const body = bodyOf(subject, draft);
  const preview = useQuery(seriesPreviewQuery(body));
  const create = useCreateSeries();
  const cancel = useCancelSeries();
  const dates = preview.data?.dates ?? [];
  const count = dates.filter((item) => item.verdict === 'free').length;
  const changed = isProblem(create.error, 'preview_changed') ? (create.error.body.changed ?? []) : [];
  const current = preview.data && !preview.isPlaceholderData ? preview.data : null;

  const save = (token: string) =>
    afterMutation(
      create.mutateAsync({ ...body, token }),
      (series) => {
        const first = series.dates.find((item) => item.verdict === 'free')?.date ?? subject.date;
        toast({
          text: t('series.saved', { count: series.bookings.length }),
          about: series.id,
          undo: () =>
            afterMutation(
              cancel.mutateAsync({ id: series.id, from: first }),
              () => toast({ text: t('series.undone'), about: series.id }),
              (error) => toast({ text: problemText(error), bad: true }),
            ),
        });
        onDone();
      },
      (error) => {
        if (isProblem(error, 'preview_changed')) void preview.refetch();
      },
    );

  return (
    <div className={css.builder}>
      <SeriesFields
        date={subject.date}
        draft={draft}
        onChange={(next) => {
          create.reset();
          setDraft(next);
        }}
      />
      {preview.isError ? (
        <RefusalNotice error={preview.error} />
      ) : !preview.data ? (
        <Skeleton heights={[48, 48, 48, 48]} />
      ) : (
        <ul className={css.dates} aria-label={t('series.dates')} aria-busy={preview.isPlaceholderData}>
          {dates.map((item) => (
            <SeriesDateRow
              key={item.date}
              item={item}
              spaceId={subject.spaceId}
              changed={changed.includes(item.date)}
              excepted={draft.exceptions.some((exception) => exception.date === item.date)}
              onExcept={(otherwise) => {
                create.reset();
                setDraft(except(draft, item.date, otherwise));
              }}
            />
          ))}
        </ul>
      )}
      {create.isError ? <RefusalNotice error={create.error} /> : null}
      <Button
        look="primary"
        big
        wide
        icon="repeat"
        busy={create.isPending}
        disabled={!current || count === 0}
        onPress={() => {
          if (current) save(current.token);
        }}
      >
        {t('series.save', { count })}
      </Button>
    </div>
  );
}
