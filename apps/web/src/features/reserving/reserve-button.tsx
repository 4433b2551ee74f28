import type { ReactNode } from 'react';
import type { NewBooking } from '../../api/types';
import { useTranslate } from '../../i18n/language';
import { Button } from '../../ui/button';
import { RefusalNotice } from '../../ui/notice';
import { useBookingActions } from './booking-actions';
import { useTimes } from './times';

interface ReserveButtonProps {
  booking: NewBooking;
  look?: 'primary' | 'sun';
  /** Inside a form Enter does it too. */
  submit?: boolean;
  onDone?: () => void;
  /** Shown under a refusal that brings no alternatives of its own. */
  otherwise?: ReactNode;
}

/** Says what it will do, does it, and answers a refusal with what would succeed now. Key it by its slot. */
export function ReserveButton({ booking, look = 'primary', submit, onDone, otherwise }: ReserveButtonProps) {
  const t = useTranslate();
  const times = useTimes();
  const { reserve, creating } = useBookingActions();
  return (
    <>
      <Button
        look={look}
        big
        wide
        submit={submit ?? false}
        busy={creating.isPending}
        onPress={() => reserve(booking, onDone)}
      >
        {t('book.at', { time: times.span(booking) })}
      </Button>
      {creating.isError ? (
        <>
          <RefusalNotice
            error={creating.error}
            onAlternative={(offer) =>
              reserve({ ...booking, spaceIds: [offer.spaceId], start: offer.start, end: offer.end }, onDone)
            }
          />
          {otherwise}
        </>
      ) : null}
    </>
  );
}
