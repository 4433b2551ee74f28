import type { Arrival } from '../../../api/types';
import { useNow } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Notice } from '../../../ui/notice';
import { WhenLoaded } from '../../../ui/when-loaded';
import { ArrivalGroups, ArrivalSection } from './arrival-groups';
import css from './arrival-list.module.css';
import { ArrivalRow } from './arrival-row';
import { canCheckIn } from './search-outcome';
import type { useArrivalSearch } from './use-arrival-search';
import type { Reception } from './use-reception';

const MAX_FOUND_SHOWN = 20;

interface ArrivalListProps {
  search: ReturnType<typeof useArrivalSearch>;
  reception: Reception;
  isOutage: boolean;
}

/** Those whom the search finds, or everybody of today in groups. */
export function ArrivalList({ search, reception, isOutage }: ArrivalListProps) {
  const t = useTranslate();
  const now = useNow();
  const { everyone, isSearching, arrivals } = search;
  const first = isSearching ? arrivals.find((arrival) => canCheckIn(arrival, now)) : undefined;
  const renderRows = (list: readonly Arrival[]) => (
    <ul className={css.list}>
      {list.map((arrival) => (
        <ArrivalRow
          key={arrival.booking.id}
          arrival={arrival}
          isFirst={arrival === first}
          busy={reception.receivingId === arrival.booking.id}
          isOutage={isOutage}
          onCheckIn={() => reception.receive(arrival, 'staff')}
          onCheckOut={() => reception.leave(arrival)}
        />
      ))}
    </ul>
  );
  return (
    <WhenLoaded query={everyone} skeleton={[66, 66, 66, 66, 66]}>
      {({ items }) => {
        if (isSearching)
          return (
            <ArrivalSection title={t('frontDesk.found')} count={arrivals.length}>
              {renderRows(arrivals.slice(0, MAX_FOUND_SHOWN))}
            </ArrivalSection>
          );
        if (items.length === 0) return <Notice title={t('arrivals.empty')} text={t('arrivals.emptyText')} />;
        return <ArrivalGroups arrivals={items} renderRows={renderRows} />;
      }}
    </WhenLoaded>
  );
}
