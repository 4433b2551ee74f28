import { lazy, Suspense, useState } from 'react';
import { loadPart } from '../../../../api/load-part';
import { afterMutation } from '../../../../api/after-mutation';
import { useMe } from '../../../../api/session';
import type { Booking } from '../../../../api/types';
import { useCentre, useNow } from '../../../../app/centre/centre-provider';
import { useTimes } from '../../../../app/centre/times';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { Skeleton } from '../../../../ui/skeleton';
import { useOutcomeToast } from '../../../../ui/use-outcome-toast';
import { useSayOnMyWay } from '../queries';
import { isCheckInOpen, isOwnBooking } from './check-in-state';
import css from './check-in.module.css';

const CheckInPanel = lazy(async () => ({
  default: (await loadPart(() => import('./check-in-panel'))).CheckInPanel,
}));

interface ArrivalButtonsProps {
  booking: Booking;
  /** People can check themselves in here. */
  withCheckIn?: boolean;
}

/** What people can say when check-in is open: «I am here», «on my way». Nothing before. */
export function ArrivalButtons({ booking, withCheckIn = false }: ArrivalButtonsProps) {
  const me = useMe();
  const now = useNow();
  if (!isOwnBooking(booking, me) || !isCheckInOpen(booking, now)) return null;
  return (
    <>
      {withCheckIn ? <CheckInButton booking={booking} /> : null}
      {booking.can.onMyWay ? <OnMyWayButton booking={booking} /> : null}
    </>
  );
}

function CheckInButton({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <div className={css.row}>
      {open ? (
        <Suspense fallback={<Skeleton heights={[180]} />}>
          <CheckInPanel booking={booking} onClose={() => setOpen(false)} />
        </Suspense>
      ) : (
        <Button variant="primary" big wide icon="check" onPress={() => setOpen(true)}>
          {t('checkIn.myself')}
        </Button>
      )}
    </div>
  );
}

function OnMyWayButton({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const times = useTimes();
  const { done, failed } = useOutcomeToast();
  const { onMyWayMinutes } = useCentre().centre.rules;
  const sayOnMyWay = useSayOnMyWay();
  if (onMyWayMinutes === 0) return null;
  const press = () =>
    afterMutation(
      sayOnMyWay.mutateAsync({ id: booking.id }),
      ({ id, checkIn, start }) =>
        done({ text: t('toast.onMyWay', { time: times.clock(checkIn?.releaseAt ?? start) }), about: id }),
      (error) => failed(error, booking.id),
    );
  return (
    <Button icon="clock" busy={sayOnMyWay.isPending} onPress={press}>
      {t('visit.onMyWay', { minutes: onMyWayMinutes })}
    </Button>
  );
}
