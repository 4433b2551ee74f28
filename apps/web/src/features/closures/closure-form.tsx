import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useCreateClosure, usePreviewClosure } from '../../api/closures';
import { follow } from '../../api/follow';
import { spacesQuery } from '../../api/queries';
import type { ClosureWish, Localised } from '../../api/types';
import { usePlace, useToday } from '../../app/centre-place';
import { useName, useTranslate, languages } from '../../i18n/language';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/day-field';
import { Field, TimeField } from '../../ui/field';
import { RefusalNotice } from '../../ui/notice';
import { Chip, Segments } from '../../ui/segments';
import { useToast } from '../../ui/toast';
import { useTimes } from '../reserving/times';
import css from './closures.module.css';
import { SpaceChoice } from './space-choice';
import { TouchedBookings } from './touched-bookings';
import { usualReasons } from './usual-reasons';

const nothing: Localised = { kk: '', ru: '', en: '' };

/** What, when and why; then the bookings in the way are shown, and only then it is carried out. */
export function ClosureForm() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const toast = useToast();
  const today = useToday();
  const { centre, clock } = usePlace();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const preview = usePreviewClosure(centre.id);
  const create = useCreateClosure(centre.id);
  const [chosen, setChosen] = useState<readonly string[] | null>([]);
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(today);
  const [from, setFrom] = useState(18 * 60);
  const [to, setTo] = useState(20 * 60);
  const [reason, setReason] = useState(nothing);
  const [fate, setFate] = useState<'cancel' | 'keep'>('keep');

  const wish: ClosureWish = {
    start: clock.instantAt(first, from),
    end: clock.instantAt(last, to),
    ...(chosen === null ? {} : { spaceIds: [...chosen] }),
    reason,
    bookings: fate,
  };
  const early = Date.parse(wish.end) <= Date.parse(wish.start);
  const complete =
    !early && chosen?.length !== 0 && languages.every((language) => reason[language].trim() !== '');
  /** A preview speaks only for the wish it was asked for. */
  const seen =
    preview.data && JSON.stringify(preview.variables) === JSON.stringify(wish) ? preview.data : null;
  const look = (event: FormEvent) => {
    event.preventDefault();
    create.reset();
    if (complete) preview.mutate(wish);
  };
  const leaving = seen?.touched.filter(({ booking }) => booking.state !== 'checked_in').length ?? 0;

  return (
    <form className={css.card} onSubmit={look}>
      <h2>{t('closures.new')}</h2>
      <SpaceChoice
        spaces={spaces}
        chosen={chosen}
        areas={centre.areas.map((area) => ({ key: area.key, name: name(area.names) }))}
        onChoose={setChosen}
      />
      <div className={css.when}>
        <DayField
          label={t('closures.firstDay')}
          value={first}
          from={today}
          days={92}
          onChange={(next) => {
            setFirst(next);
            if (last < next) setLast(next);
          }}
        />
        <TimeField label={t('find.from')} value={from} from={0} to={1425} step={30} onChange={setFrom} />
        <DayField label={t('closures.lastDay')} value={last} from={first} days={62} onChange={setLast} />
        <TimeField label={t('find.to')} value={to} from={30} to={1440} step={30} onChange={setTo} />
      </div>
      {early ? <p className={css.early}>{t('closures.early')}</p> : null}
      <div className={css.choice}>
        <p className={css.label}>{t('closures.reason')}</p>
        <div className={css.chips} role="group" aria-label={t('closures.reason')}>
          {usualReasons.map((usual) => (
            <Chip
              key={usual.en}
              text={name(usual)}
              selected={languages.every((language) => reason[language] === usual[language])}
              onChange={(on) => setReason(on ? usual : nothing)}
            />
          ))}
        </div>
        <div className={css.reasons}>
          {languages.map((language) => (
            <Field
              key={language}
              label={t(`closures.reasonIn.${language}`)}
              value={reason[language]}
              onChange={(text) => setReason({ ...reason, [language]: text })}
              autoComplete="off"
            />
          ))}
        </div>
      </div>
      <div className={css.choice}>
        <p className={css.label}>{t('closures.bookings')}</p>
        <Segments
          label={t('closures.bookings')}
          wide
          value={fate}
          onChange={setFate}
          choices={[
            { value: 'keep', text: t('closures.keep') },
            { value: 'cancel', text: t('closures.cancel') },
          ]}
        />
      </div>
      {preview.isError ? <RefusalNotice error={preview.error} /> : null}
      {seen ? <TouchedBookings touched={seen.touched} fate={fate} /> : null}
      {create.isError ? <RefusalNotice error={create.error} /> : null}
      {seen && !create.isError ? (
        <Button
          look="primary"
          icon="lock"
          big
          wide
          busy={create.isPending}
          onPress={() =>
            follow(create.mutateAsync({ ...wish, token: seen.token }), (closure) => {
              preview.reset();
              document.getElementById('planned')?.scrollIntoView({ block: 'center' });
              setReason(nothing);
              setChosen([]);
              toast({
                text: t('closures.done', {
                  time: `${times.day(closure.start, 'day')}, ${times.clock(closure.start)}`,
                }),
              });
            })
          }
        >
          {fate === 'cancel' && leaving > 0
            ? t('closures.carryOutCancel', { count: leaving })
            : t('closures.carryOut')}
        </Button>
      ) : (
        <Button look="primary" icon="search" big wide submit busy={preview.isPending} disabled={!complete}>
          {t('closures.preview')}
        </Button>
      )}
    </form>
  );
}
