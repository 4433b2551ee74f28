import { memo, useDeferredValue, useMemo } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { useCentre } from '../../../app/centre/centre-provider';
import { isSameCode } from '../../../app/centre/space-code';
import { clockText } from '../../../intl/calendar-date';
import { useTranslate } from '../../../intl/language';
import type { DeskStatus } from '../shared/desks/desk-status';
import { findPersonRefusal } from '../shared/desks/person-refusal';
import { FloorMaps } from '../shared/floor-map/floor-maps';
import { DeskList } from './desk-list';
import { DeskSheet } from './desk-sheet';
import { useDeskDescription } from './desk-text';
import css from './find.module.css';
import { OwnRefusal } from './own-refusal';
import { slotFrom } from './search-changes';
import type { Find } from './use-find';

interface DeskResultsProps {
  find: Find;
  /** All desks. */
  statuses: readonly DeskStatus[];
  /** Those that have the wanted features. */
  matching: readonly DeskStatus[];
  /** The answer of the slot before is still shown. */
  isRefreshing: boolean;
}

/** Desks in a list or on the map, and the chosen one beside them. */
export function DeskResults({ find, statuses, matching, isRefreshing }: DeskResultsProps) {
  const t = useTranslate();
  const { search, set, slot, closing } = find;
  const describe = useDeskDescription(slot.start, closing);
  const chosen = statuses.find(({ space }) => search.desk && isSameCode(space.code, search.desk)) ?? null;
  const choose = (status: DeskStatus | null) => set({ desk: status?.space.code });
  const refusal = findPersonRefusal(statuses);
  const free = matching.filter((status) => status.state === 'free').length;
  return (
    <div className={css.body}>
      <div className={css.areas} aria-busy={isRefreshing}>
        <p className={css.count} role="status">
          {t('find.count', { free, all: matching.length })}
        </p>
        {refusal ? <OwnRefusal refusal={refusal} statuses={statuses} /> : null}
        {search.view === 'map' ? (
          <FloorMaps
            desks={statuses}
            isPale={(status) => !matching.includes(status)}
            chosen={chosen?.space.id ?? null}
            floor={search.floor}
            describe={describe}
            onChoose={choose}
            onFloor={(floor) => set({ floor, desk: undefined })}
          />
        ) : (
          <DeskList
            find={find}
            desks={matching}
            chosen={chosen}
            canWait={refusal === null}
            onChoose={choose}
          />
        )}
        {chosen ? <div className={css.space} /> : null}
      </div>
      <OpenedDesk {...useLater({ find, chosen, desks: matching })} />
    </div>
  );
}

interface OpenedDeskProps {
  find: Find;
  chosen: DeskStatus | null;
  desks: readonly DeskStatus[];
}

/** The list answers to a tap first; what it opens, which takes a slow phone long to draw, comes after it. */
function useLater({ find, chosen, desks }: OpenedDeskProps): OpenedDeskProps {
  return useDeferredValue(useMemo(() => ({ find, chosen, desks }), [find, chosen, desks]));
}

const OpenedDesk = memo(function OpenedDesk({ find, chosen, desks }: OpenedDeskProps) {
  const t = useTranslate();
  if (chosen) return <ChosenDesk find={find} chosen={chosen} desks={desks} />;
  return (
    <div className={css.hint}>
      <h2>{t('find.choose')}</h2>
      <p>{t('find.chooseText')}</p>
    </div>
  );
});

interface ChosenDeskProps extends OpenedDeskProps {
  chosen: DeskStatus;
}

function ChosenDesk({ find, chosen, desks }: ChosenDeskProps) {
  const { clock } = useCentre();
  const { set, slot, minutes, times, closing, today } = find;
  return (
    <DeskSheet
      status={chosen}
      desks={desks}
      slot={slot}
      features={find.features}
      closing={Math.min(closing, find.hours.hoursOf(chosen.space)?.end ?? closing)}
      onChoose={(status) => set({ desk: status?.space.code })}
      onUntil={(end) =>
        set({
          from: clockText(minutes.start),
          to: clockText(minutes.start + (end - slot.start) / MINUTE_MS),
        })
      }
      onFrom={(start) => {
        const date = clock.dateOf(start);
        const length = minutes.end - minutes.start;
        const next = slotFrom(clock.minutesOf(start), length, times.closing);
        set({ date: date === today ? undefined : date, ...next });
      }}
    />
  );
}
