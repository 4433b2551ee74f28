import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { explainQuery } from '../../api/explain';
import { useMe } from '../../api/queries';
import type { EquipmentWish, Space } from '../../api/types';
import { usePlace } from '../../app/centre-place';
import { isStaff } from '../../app/navigation';
import { useName, useTranslate } from '../../i18n/language';
import { Button } from '../../ui/button';
import { ChoiceField, Field, TimeField } from '../../ui/field';
import { Chip } from '../../ui/segments';
import { ReserveButton } from '../reserving/reserve-button';
import { useTimes } from '../reserving/times';
import { WhyNot } from '../reserving/why-not';
import { SeriesBuilder } from '../series/series-builder';
import { EquipmentWishes } from './equipment-wishes';
import type { Stretch } from './timeline-model';
import css from './timeline.module.css';

interface SlotFormProps {
  space: Space;
  stretch: Stretch;
  shown: Stretch;
  date: string;
  /** Counts selections made by mouse or keys; each takes the focus to the title. */
  focusTurn: number;
  onStretch: (stretch: Stretch) => void;
  /** Another time, perhaps on another day. */
  onNext: (start: number) => void;
  onClose: () => void;
}

/** The slot under the hand: a title, whose it is, and one button that says what it does. */
export function SlotForm({
  space,
  stretch,
  shown,
  date,
  focusTurn,
  onStretch,
  onNext,
  onClose,
}: SlotFormProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const me = useMe();
  const { centre, clock } = usePlace();
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const organisations = me?.organisations.filter((one) => one.centreId === centre.id) ?? [];
  const staff = isStaff(me);
  const [organisationId, setOrganisationId] = useState(staff ? '' : (organisations[0]?.id ?? ''));
  const [wishes, setWishes] = useState<readonly EquipmentWish[]>([]);
  const [repeats, setRepeats] = useState(false);
  const start = clock.instantAt(date, stretch.from);
  const end = clock.instantAt(date, stretch.to);
  const asked = {
    centreId: centre.id,
    spaceId: space.id,
    start,
    end,
    organisationId: organisationId || undefined,
  };
  const refused = useQuery(explainQuery(asked)).data?.allowed === false;

  useEffect(() => {
    // The form lies over the board: the chosen room is kept above it.
    const row = document.querySelector(`[data-room="${space.id}"]`)?.getBoundingClientRect();
    const top = form.current?.getBoundingClientRect().top;
    if (row && top !== undefined && row.bottom > top) window.scrollBy(0, row.bottom - top + 12);
  }, [space.id]);
  useEffect(() => {
    if (repeats) form.current?.scrollIntoView({ block: 'start' });
  }, [repeats]);
  useEffect(() => {
    if (focusTurn > 0) title.current?.focus({ preventScroll: true });
  }, [focusTurn]);

  const choices = organisations.map((one) => ({ value: one.id, text: name(one.names) }));
  if (staff) choices.unshift({ value: '', text: t('timeline.noOrganisation') });

  return (
    <form
      ref={form}
      className={css.form}
      data-long={repeats || undefined}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={css.formHead}>
        <h2>
          {name(space.names) || space.code} · {times.dayOf(date, 'long')}, {times.span({ start, end })}
        </h2>
        <Button look="plain" icon="cross" onPress={onClose}>
          {t('action.close')}
        </Button>
      </div>
      <div className={css.fields}>
        <Field label={t('timeline.title')} value={text} onChange={setText} ref={title} autoComplete="off" />
        {choices.length > 0 ? (
          <ChoiceField
            label={t('timeline.organisation')}
            value={organisationId}
            choices={choices}
            onChange={setOrganisationId}
          />
        ) : null}
        <TimeField
          label={t('find.from')}
          value={stretch.from}
          from={shown.from}
          to={shown.to - 15}
          step={15}
          onChange={(from) => onStretch({ from, to: Math.max(stretch.to, from + 15) })}
        />
        <TimeField
          label={t('find.to')}
          value={stretch.to}
          from={stretch.from + 15}
          to={shown.to}
          step={15}
          onChange={(to) => onStretch({ from: stretch.from, to })}
        />
      </div>
      <div className={css.extras}>
        <Chip icon="repeat" text={t('series.repeat')} selected={repeats} onChange={setRepeats} />
        {refused || repeats ? null : <EquipmentWishes wishes={wishes} onChange={setWishes} />}
      </div>
      {repeats ? (
        <SeriesBuilder
          key={`${space.id} ${date}`}
          subject={{
            centreId: centre.id,
            spaceId: space.id,
            date,
            ...stretch,
            title: text.trim(),
            organisationId,
          }}
          onDone={onClose}
        />
      ) : refused ? (
        <WhyNot slot={asked} onNext={onNext} />
      ) : (
        <ReserveButton
          key={`${space.id} ${start} ${end}`}
          booking={{
            centreId: centre.id,
            spaceIds: [space.id],
            start,
            end,
            ...(text.trim() ? { title: text.trim() } : {}),
            ...(organisationId ? { organisationId } : {}),
            ...(wishes.length > 0 ? { equipment: [...wishes] } : {}),
          }}
          asks={space.approval === 'required' && !staff}
          submit
          onDone={onClose}
        />
      )}
    </form>
  );
}
