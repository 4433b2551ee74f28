import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../../api/client';
import { explanationQuery } from '../shared/queries';
import { useMe } from '../../../api/session';
import { isStaff } from '../../../api/roles';

import type { EquipmentCount, Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';

import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { ChoiceField, Field, TimeField } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/notice';
import { Chip } from '../../../ui/segments';
import { ReserveButton } from '../shared/reserve/reserve-button';
import { useTimes } from '../../../app/centre/times';
import { WhyNot } from '../shared/reserve/why-not';
import { SeriesBuilder } from '../series/series-builder';
import { JoinWaitlist } from '../waitlist/join-waitlist';
import { EquipmentCounts } from './equipment-counts';
import { HoldLine } from './hold-line';
import type { Stretch } from './timeline-model';
import css from './timeline.module.css';
import { useSlotHold } from './use-slot-hold';

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
  const { centre, clock } = useCentre();
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const organisations = me?.organisations.filter((one) => one.centreId === centre.id) ?? [];
  const staff = isStaff(me);
  const [organisationId, setOrganisationId] = useState(staff ? '' : (organisations[0]?.id ?? ''));
  const [counts, setCounts] = useState<readonly EquipmentCount[]>([]);
  const [people, setPeople] = useState('');
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
  const count = Number(people) > 0 ? Number(people) : null;
  const body = {
    centreId: centre.id,
    spaceIds: [space.id],
    start,
    end,
    ...(text.trim() ? { title: text.trim() } : {}),
    ...(organisationId ? { organisationId } : {}),
    ...(count ? { people: count } : {}),
    ...(counts.length > 0 ? { equipment: [...counts] } : {}),
  };
  // The dates of a series hold themselves: a hold of one of them would stand in the way of the rest.
  const { hold, release, keep, again } = useSlotHold(repeats ? null : body);
  const problem = hold.state === 'refused' && isProblem(hold.error) ? hold.error : null;
  const refused =
    hold.state === 'refused' &&
    (hold.error === null || problem?.code === 'refused' || problem?.code === 'slot_taken');
  const openAgain = useQuery({ ...explanationQuery(asked), enabled: refused }).data?.allowed === true;

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

  const wait = (
    <JoinWaitlist
      key={start + end}
      body={{
        centreId: centre.id,
        kind: space.kind,
        start,
        end,
        ...(count ? { people: count } : {}),
        ...(text.trim() ? { title: text.trim() } : {}),
        ...(organisationId ? { organisationId } : {}),
      }}
      spaceId={space.id}
      any={{ people: count ?? space.capacity }}
    />
  );

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
        <Field
          label={t('timeline.people')}
          value={people}
          onChange={(next) => setPeople(next.replace(/\D/g, '').slice(0, 4))}
          inputMode="numeric"
          autoComplete="off"
        />
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
        {refused ? null : <EquipmentCounts counts={counts} onChange={setCounts} />}
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
            people: count,
            equipment: counts,
          }}
          onDone={onClose}
        />
      ) : refused ? (
        <>
          <WhyNot slot={asked} onNext={onNext} wait={wait} />
          {openAgain ? (
            <Button look="primary" big wide icon="lock" onPress={again}>
              {t('hold.again', { time: times.span({ start, end }) })}
            </Button>
          ) : null}
        </>
      ) : (
        <>
          <HoldLine hold={hold} time={times.span({ start, end })} onAgain={again} />
          {problem ? <RefusalNotice error={problem} /> : null}
          {hold.state === 'over' ? null : (
            <ReserveButton
              key={`${space.id} ${start} ${end}`}
              booking={body}
              asks={space.approval === 'required' && !staff}
              submit
              release={release}
              wait={wait}
              onDone={() => {
                keep();
                onClose();
              }}
            />
          )}
        </>
      )}
    </form>
  );
}
