import type { ReactNode } from 'react';
import { useName, useTranslate } from '../../../intl/language';
import { Chip } from '../../../ui/segments';
import { AgendaBooking, AgendaGap } from './agenda-entries';
import css from './room-agenda.module.css';
import type { RoomDay } from './room-board';
import { agendaOf, isChosen, type AgendaEntry } from './room-agenda-model';
import type { RoomRow } from './room-rows';

interface RoomAgendaProps extends RoomDay {
  /** Id of the shown room. */
  roomId: string;
  onRoom: (spaceId: string) => void;
  /** Stands in place of what is chosen. */
  form: ReactNode;
}

/** A day for a phone: one room, its hours from top to bottom, each gap a button. */
export function RoomAgenda({ roomId, onRoom, ...day }: RoomAgendaProps) {
  const t = useTranslate();
  const name = useName();
  const { rows } = day;
  const shown = rows.find((row) => row.space.id === roomId) ?? rows[0];
  if (!shown) return null;
  return (
    <>
      <div className={css.rooms} role="group" aria-label={t('nav.rooms')}>
        {rows.map((row) => (
          <Chip
            key={row.space.id}
            text={name(row.space.names) || row.space.code}
            selected={row === shown}
            onChange={() => onRoom(row.space.id)}
          />
        ))}
      </div>
      <p className={css.hint}>{t('timeline.capacity', { count: shown.space.capacity })}</p>
      <ul className={css.agenda}>
        {agendaOf(shown).map((entry) => (
          <Entry key={entry.from} row={shown} entry={entry} {...day} />
        ))}
      </ul>
    </>
  );
}

type EntryProps = Omit<RoomAgendaProps, 'roomId' | 'onRoom' | 'rows'> & {
  row: RoomRow;
  entry: AgendaEntry;
};

function Entry({ row, entry, selection, busyText, form, onSelect, onOpen }: EntryProps) {
  const { busy, from, to } = entry;
  const select = (end: number) => onSelect({ spaceId: row.space.id, from, to: end }, false);
  const chosen = isChosen(entry, row, selection);
  if (!busy)
    return (
      <li className={css.agenda}>
        {chosen ? form : <AgendaGap gap={entry} onSelect={() => select(Math.min(to, from + 60))} />}
      </li>
    );
  const { bookingId } = busy;
  if (chosen && !bookingId) return <li>{form}</li>;
  return (
    <li>
      <AgendaBooking
        stretch={entry}
        text={busyText(busy)}
        isReadable={bookingId !== null}
        onPress={() => (bookingId ? onOpen(bookingId) : select(to))}
      />
    </li>
  );
}
