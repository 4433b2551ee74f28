import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { formatLength } from '../../../intl/day-format';
import { Icon } from '../../../ui/icon';
import { Chip } from '../../../ui/segments';
import { spanText, type BoardProps } from './room-board';
import { overlaps } from './timeline-model';
import css from './timeline.module.css';

type AgendaProps = Pick<BoardProps, 'rows' | 'selection' | 'busyText' | 'onSelect' | 'onOpen'> & {
  roomId: string;
  onRoom: (spaceId: string) => void;
  form: ReactNode;
};

/** The same day for a phone: one room, its hours from top to bottom, each gap a button. */
export function RoomAgenda({
  rows,
  selection,
  busyText,
  onSelect,
  onOpen,
  roomId,
  onRoom,
  form,
}: AgendaProps) {
  const t = useTranslate();
  const name = useName();
  const { language } = useLanguage();
  const row = rows.find((one) => one.space.id === roomId) ?? rows[0];
  if (!row) return null;
  const entries = [
    ...row.free.map((gap) => ({ ...gap, busy: null })),
    ...row.blocks.map((block) => ({ from: block.from, to: block.to, busy: block.busy })),
  ].sort((a, b) => a.from - b.from);
  return (
    <>
      <div className={css.chips} role="group" aria-label={t('nav.rooms')}>
        {rows.map((one) => (
          <Chip
            key={one.space.id}
            text={name(one.space.names) || one.space.code}
            selected={one === row}
            onChange={() => onRoom(one.space.id)}
          />
        ))}
      </div>
      <p className={css.hint}>{t('timeline.capacity', { count: row.space.capacity })}</p>
      <ul className={css.agenda}>
        {entries.map((entry) => {
          if (!entry.busy) {
            const chosen = selection?.spaceId === row.space.id && overlaps(selection, entry);
            return (
              <li key={entry.from} className={css.agenda}>
                {chosen ? (
                  form
                ) : (
                  <AriaButton
                    className={css.gap!}
                    onPress={() =>
                      onSelect(
                        { spaceId: row.space.id, from: entry.from, to: Math.min(entry.to, entry.from + 60) },
                        false,
                      )
                    }
                  >
                    <Icon name="plus" />
                    {t('desk.free', { time: spanText(entry) })}
                    <span>{formatLength(language, entry.to - entry.from)}</span>
                  </AriaButton>
                )}
              </li>
            );
          }
          const { title, below } = busyText(entry.busy);
          const inner = (
            <>
              <time>{spanText(entry)}</time>
              <span>
                <b>{title}</b>
                {below ? <span className={css.hint}> · {below}</span> : null}
              </span>
            </>
          );
          const id = entry.busy.bookingId;
          const chosenBusy = selection?.spaceId === row.space.id && selection.from === entry.from;
          return (
            <li key={entry.from}>
              {id ? (
                <AriaButton className={`${css.entry} ${css.openable}`} onPress={() => onOpen(id)}>
                  {inner}
                </AriaButton>
              ) : chosenBusy ? (
                form
              ) : (
                <AriaButton
                  className={css.entry!}
                  onPress={() => onSelect({ spaceId: row.space.id, from: entry.from, to: entry.to }, false)}
                >
                  {inner}
                </AriaButton>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
