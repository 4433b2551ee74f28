import type { ReactNode } from 'react';
import type { Arrival } from '../../../api/types';
import { useNow } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Notice } from '../../../ui/notice';
import { WhenLoaded } from '../../../ui/when-loaded';
import { ArrivalGroups, ArrivalSection } from './arrival-groups';
import css from './arrival-list.module.css';
import { ArrivalRow } from './arrival-row';
import { canCheckIn } from './search-outcome';
import { belongsTo, type SectionKey } from './steady-sections';
import type { ArrivalSearch } from './use-arrival-search';
import type { Reception } from './use-reception';
import { useSteadySections } from './use-steady-sections';

const MAX_FOUND_SHOWN = 20;

interface ArrivalListProps {
  search: ArrivalSearch;
  reception: Reception;
  isOutage: boolean;
}

/** Those whom the search finds, or everybody of today in groups. No row moves under a finger. */
export function ArrivalList({ search, reception, isOutage }: ArrivalListProps) {
  const now = useNow();
  const { everyone, isSearching, arrivals } = search;
  const steady = useSteadySections(everyone.data?.items ?? [], isSearching);
  const first = isSearching ? arrivals.find((arrival) => canCheckIn(arrival, now)) : undefined;
  const act = (action: () => void) => {
    if (steady.hasJustMoved()) return;
    steady.holdStill();
    action();
  };
  const renderRows = (list: readonly Arrival[], key?: SectionKey) => (
    <ul className={css.list} onPointerDown={steady.holdStill} onPointerMove={steady.holdStill}>
      {list.map((arrival) => (
        <ArrivalRow
          key={arrival.booking.id}
          arrival={arrival}
          isFirst={arrival === first}
          busy={reception.busyIds.includes(arrival.booking.id)}
          isOutage={isOutage}
          isDone={key !== undefined && !belongsTo(key, arrival.status)}
          onCheckIn={() => act(() => reception.receive(arrival, 'staff'))}
          onCheckOut={() => act(() => reception.leave(arrival))}
        />
      ))}
    </ul>
  );
  return (
    <WhenLoaded query={everyone} skeleton={[66, 66, 66, 66, 66]}>
      {({ items, isCut }) =>
        isSearching ? (
          <Found search={search} renderRows={renderRows} />
        ) : (
          <Everybody isEmpty={items.length === 0} isCut={isCut}>
            <ArrivalGroups
              sections={steady.sections}
              renderRows={(section) => renderRows(section.arrivals, section.key)}
            />
          </Everybody>
        )
      }
    </WhenLoaded>
  );
}

interface FoundProps {
  search: ArrivalSearch;
  renderRows: (list: readonly Arrival[]) => ReactNode;
}

/** Those whom the search finds. Without a connection it looks in the last list, and says so. */
function Found({ search, renderRows }: FoundProps) {
  const t = useTranslate();
  const { arrivals, isFromLastList, isAnswered } = search;
  const more = arrivals.length - MAX_FOUND_SHOWN;
  return (
    <>
      {isFromLastList ? <p className={css.note}>{t('frontDesk.lastList')}</p> : null}
      <ArrivalSection title={t('frontDesk.found')} count={isAnswered ? arrivals.length : '…'}>
        {renderRows(arrivals.slice(0, MAX_FOUND_SHOWN))}
        {more > 0 ? <p className={css.note}>{t('frontDesk.more', { count: more })}</p> : null}
      </ArrivalSection>
    </>
  );
}

interface EverybodyProps {
  isEmpty: boolean;
  /** The day has more bookings than are listed. */
  isCut: boolean;
  children: ReactNode;
}

function Everybody({ isEmpty, isCut, children }: EverybodyProps) {
  const t = useTranslate();
  if (isEmpty) return <Notice title={t('arrivals.empty')} text={t('arrivals.emptyText')} />;
  return (
    <>
      {children}
      {isCut ? <p className={css.note}>{t('arrivals.cut')}</p> : null}
    </>
  );
}
