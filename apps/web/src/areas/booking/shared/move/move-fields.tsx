import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../../api/centre';
import type { Booking } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../../intl/language';
import { ChoiceField, TimeField } from '../../../../ui/field';
import { useOpenHours } from '../desks/open-hours';
import { availabilityQuery } from '../queries';
import { isForbidden } from '../reserve/split-booking';
import { isGroup, movedTo, openMinutes, type MoveDraft } from './move-draft';
import css from './move-panel.module.css';

const STEP_MINUTES = 15;

interface MoveFieldsProps {
  booking: Booking;
  draft: MoveDraft;
  onChange: (draft: MoveDraft) => void;
}

/** The time, and for a single space the space. */
export function MoveFields({ booking, draft, onChange }: MoveFieldsProps) {
  const t = useTranslate();
  const { centre, clock } = useCentre();
  const { roomMinimumMinutes, deskMinimumMinutes } = centre.rules;
  const { open } = useOpenHours(draft.date);
  const hours = openMinutes(open, clock.midnightOf(draft.date));
  const shortest = booking.kind === 'room' ? roomMinimumMinutes : deskMinimumMinutes;
  return (
    <div className={css.fields}>
      <TimeField
        label={t('find.from')}
        value={draft.from}
        from={hours.from}
        to={hours.to - shortest}
        step={STEP_MINUTES}
        onChange={(from) => onChange({ ...draft, from })}
      />
      <TimeField
        label={t('find.to')}
        value={draft.from + draft.minutes}
        from={draft.from + shortest}
        to={hours.to}
        step={STEP_MINUTES}
        onChange={(to) => onChange({ ...draft, minutes: to - draft.from })}
      />
      {isGroup(booking) ? null : <SpaceField booking={booking} draft={draft} onChange={onChange} />}
    </div>
  );
}

/** The spaces of the same kind that are free then, and the one that was chosen. */
function SpaceField({ booking, draft, onChange }: MoveFieldsProps) {
  const t = useTranslate();
  const name = useName();
  const { centre, clock } = useCentre();
  const kind = booking.kind === 'room' ? 'room' : 'desk';
  const { start, end } = movedTo(booking, draft, clock);
  const spaces = useQuery(spacesQuery(centre.id, kind)).data ?? [];
  const availability = useQuery(availabilityQuery({ centreId: centre.id, kind, start, end })).data;
  const free = new Set(
    availability?.items
      .filter((item) => item.free && !isForbidden(item.refusal, true))
      .map((item) => item.spaceId),
  );
  return (
    <ChoiceField
      label={t(kind === 'room' ? 'kind.room' : 'kind.desk')}
      value={draft.spaceId}
      choices={spaces
        .filter((space) => free.has(space.id) || space.id === draft.spaceId)
        .map((space) => ({ value: space.id, text: name(space.names) || space.code }))}
      onChange={(spaceId) => onChange({ ...draft, spaceId })}
    />
  );
}
