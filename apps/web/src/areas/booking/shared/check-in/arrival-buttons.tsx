import { lazy, Suspense, useState } from 'react';
import { afterMutation } from '../../../../api/after-mutation';
import { useMe } from '../../../../api/session';
import { useSayOnMyWay } from '../queries';

import type { Booking } from '../../../../api/types';

import { useNow, useCentre } from '../../../../app/centre/centre-provider';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { Skeleton, useProblemText } from '../../../../ui/notice';
import { useToast } from '../../../../ui/toast';
import { useTimes } from '../../../../app/centre/times';
import css from './arriving.module.css';
import { isAwaited, isMine } from './own-visit';

const CheckInPanel = lazy(async () => ({ default: (await import('./check-in-panel')).CheckInPanel }));

interface ArrivalButtonsProps {
  booking: Booking;
  /** With the way to say «I am here» oneself. */
  self?: boolean;
}

/** What its person may say around the start: «I am here», «on my way». Nothing before check-in is open. */
export function ArrivalButtons({ booking, self = false }: ArrivalButtonsProps) {
  const t = useTranslate();
  const me = useMe();
  const now = useNow();
  const times = useTimes();
  const toast = useToast();
  const problemText = useProblemText();
  const { centre } = useCentre();
  const coming = useSayOnMyWay();
  const [open, setOpen] = useState(false);
  if (!isMine(booking, me) || !isAwaited(booking, now)) return null;
  return (
    <>
      {self && !open ? (
        <div className={css.row}>
          <Button look="primary" big wide icon="check" onPress={() => setOpen(true)}>
            {t('checkIn.myself')}
          </Button>
        </div>
      ) : null}
      {self && open ? (
        <div className={css.row}>
          <Suspense fallback={<Skeleton heights={[180]} />}>
            <CheckInPanel booking={booking} onClose={() => setOpen(false)} />
          </Suspense>
        </div>
      ) : null}
      {booking.can.onMyWay && centre.rules.onMyWayMinutes > 0 ? (
        <Button
          icon="clock"
          busy={coming.isPending}
          onPress={() =>
            afterMutation(
              coming.mutateAsync({ id: booking.id }),
              (later) =>
                toast({
                  text: t('toast.onMyWay', { time: times.clock(later.checkIn?.releaseAt ?? later.start) }),
                  about: later.id,
                }),
              (error) => toast({ text: problemText(error), bad: true, about: booking.id }),
            )
          }
        >
          {t('visit.onMyWay', { minutes: centre.rules.onMyWayMinutes })}
        </Button>
      ) : null}
    </>
  );
}
