import { useLocation } from '@tanstack/react-router';
import { afterMutation } from '../../../api/after-mutation';
import type { Booking } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { useToast } from '../../../ui/toast';
import { ArrivalButtons } from '../../booking/shared/check-in/arrival-buttons';
import { ProofRefusal } from '../../booking/shared/check-in/proof-refusal';
import { useCheckInMyself } from '../../booking/shared/queries';
import css from './sticker.module.css';

/** Checks somebody in at their desk. The secret of the sticker proves that they are here; without it they need a code. */
export function CheckInHere({ booking }: { booking: Booking }) {
  const secret = useLocation({ select: (location) => location.hash });
  return secret ? (
    <CheckInWithSecret booking={booking} secret={secret} />
  ) : (
    <CheckInWithCode booking={booking} />
  );
}

function CheckInWithCode({ booking }: { booking: Booking }) {
  return (
    <div className={css.buttons}>
      <ArrivalButtons booking={booking} withCheckIn />
    </div>
  );
}

function CheckInWithSecret({ booking, secret }: { booking: Booking; secret: string }) {
  const t = useTranslate();
  const toast = useToast();
  const checkIn = useCheckInMyself();
  const press = () =>
    afterMutation(checkIn.mutateAsync({ id: booking.id, via: 'sticker', proof: secret }), (here) =>
      toast({ text: t('sticker.welcome'), about: here.id }),
    );
  return (
    <>
      <Button variant="primary" big wide icon="check" busy={checkIn.isPending} onPress={press}>
        {t('checkIn.myself')}
      </Button>
      {checkIn.isError ? (
        <>
          <ProofRefusal error={checkIn.error} />
          <CheckInWithCode booking={booking} />
        </>
      ) : null}
    </>
  );
}
