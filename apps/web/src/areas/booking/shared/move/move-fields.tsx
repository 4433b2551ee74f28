import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../../api/centre';
import { DAY_MINUTES } from '../../../../api/durations';
import type { Booking } from '../../../../api/types';
import { useCentre, useNow } from '../../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../../app/centre/space-names';
import { useName, useTranslate } from '../../../../intl/language';
import { ChoiceField, TimeField } from '../../../../ui/field';
import { useOpenHours } from '../desks/open-hours';
import { availabilityQuery } from '../queries';
import { isForbiddenToMove } from '../reserve/split-booking';
import { isGroup, keepsStart, movedTo, moveTimes, openMinutes, type MoveDraft } from './move-draft';
import css from './move-panel.module.css';
import { ownPlaceIn, timeLeft } from './time-here';

const STEP_MINUTES = 15;

interface MoveFieldsProps {
  booking: Booking;
  draft: MoveDraft;
  onChange: (draft: MoveDraft) => void;
}

/** Between which times the booking can be moved. A space that never closes has the whole day, and on over midnight. */
function useMoveTimes(booking: Booking, draft: MoveDraft) {
  const { centre, clock } = useCentre();
  const now = useNow();
  const names = useSpaceNames();
  const { open, hoursOf } = useOpenHours(draft.date);
  const { rules } = centre;
  const isRoom = booking.kind === 'room';
  const shortest = isRoom ? rules.roomMinimumMinutes : rules.deskMinimumMinutes;
  const longest = isRoom ? rules.roomMaximumMinutes : rules.deskMaximumMinutes;
  const space = names.find(draft.spaceId);
  const neverCloses = space !== undefined && hoursOf(space)?.end === Infinity;
  const hours = neverCloses
    ? { from: 0, to: DAY_MINUTES + longest }
    : openMinutes(open, clock.midnightOf(draft.date));
  const minuteNow = clock.dateOf(now) === draft.date ? clock.minutesOf(now) : null;
  const { starts, ends } = moveTimes(draft, { hours, now: minuteNow, shortest, longest, step: STEP_MINUTES });
  return { starts: { ...starts, to: Math.min(starts.to, DAY_MINUTES - STEP_MINUTES) }, ends };
}

/** The time, and for a single space the space. */
export function MoveFields({ booking, draft, onChange }: MoveFieldsProps) {
  const t = useTranslate();
  const { starts, ends } = useMoveTimes(booking, draft);
  return (
    <div className={css.fields}>
      {keepsStart(booking) ? null : (
        <TimeField
          label={t('find.from')}
          value={draft.from}
          {...starts}
          step={STEP_MINUTES}
          onChange={(from) => onChange({ ...draft, from })}
        />
      )}
      <TimeField
        label={t('find.to')}
        value={draft.from + draft.minutes}
        {...ends}
        step={STEP_MINUTES}
        onChange={(to) => onChange({ ...draft, minutes: to - draft.from })}
      />
      {isGroup(booking) ? null : <SpaceField booking={booking} draft={draft} onChange={onChange} />}
    </div>
  );
}

/** The spaces of the same kind that are free for the time that is left, the one that was chosen, and the one where it is. */
function SpaceField({ booking, draft, onChange }: MoveFieldsProps) {
  const t = useTranslate();
  const name = useName();
  const { centre, clock } = useCentre();
  const now = useNow();
  const kind = booking.kind === 'room' ? 'room' : 'desk';
  const moved = movedTo(booking, draft, clock, now);
  const rest = timeLeft(booking, moved, clock, now);
  const spaces = useQuery(spacesQuery(centre.id, kind)).data ?? [];
  const { start, end } = rest ?? moved;
  const availability = useQuery({
    ...availabilityQuery({ centreId: centre.id, kind, start, end }),
    enabled: rest !== null,
    placeholderData: keepPreviousData,
  }).data;
  const free = new Set(
    rest === null
      ? []
      : availability?.items
          .filter((item) => item.free && !isForbiddenToMove(item.refusal, keepsStart(booking)))
          .map((item) => item.spaceId),
  );
  const own = ownPlaceIn(booking, { start, end }, now);
  return (
    <ChoiceField
      label={t(kind === 'room' ? 'kind.room' : 'kind.desk')}
      value={draft.spaceId}
      choices={spaces
        .filter(({ id }) => free.has(id) || id === draft.spaceId || id === own)
        .map((space) => ({ value: space.id, text: name(space.names) || space.code }))}
      onChange={(spaceId) => onChange({ ...draft, spaceId })}
    />
  );
}
