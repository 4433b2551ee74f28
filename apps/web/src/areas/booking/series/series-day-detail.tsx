import type { Booking } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import type { SeriesSearch } from '../search-params';
import { MovePanel } from '../shared/move/move-panel';
import { useBookingActions } from '../shared/reserve/booking-actions';
import css from './series-page.module.css';

interface SeriesDayDetailProps {
  date: string;
  booking: Booking;
  action: SeriesSearch['action'];
  onSearch: (search: SeriesSearch) => void;
}

/** What can be done with one date, and with it and all later ones. */
export function SeriesDayDetail({ date, booking, action, onSearch }: SeriesDayDetailProps) {
  const t = useTranslate();
  const actions = useBookingActions();
  const { organiserAdvanceDays } = useCentre().centre.rules;
  const open = (next: 'move' | 'change' | 'cancel') => onSearch({ date, action: next });
  return (
    <>
      <div className={css.actions}>
        <Button icon="move" pressed={action === 'move'} onPress={() => open('move')}>
          {t('series.moveThis')}
        </Button>
        <Button icon="move" onPress={() => open('change')}>
          {t('series.changeLater')}
        </Button>
        <Button variant="danger" icon="cross" disabled={actions.busy} onPress={() => actions.cancel(booking)}>
          {t('series.cancelThis')}
        </Button>
        <Button variant="danger" icon="cross" onPress={() => open('cancel')}>
          {t('series.cancelLater')}
        </Button>
      </div>
      {action === 'move' ? (
        <MovePanel
          key={booking.version}
          booking={booking}
          days={organiserAdvanceDays + 1}
          onDone={() => onSearch({})}
        />
      ) : null}
    </>
  );
}
