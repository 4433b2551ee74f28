import { useNavigate } from '@tanstack/react-router';
import type { Booking, BookingState } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { BookingCard } from '../../booking/shared/booking-card/booking-card';
import { FindAnotherButton } from './find-another-button';

interface StateTexts {
  title: MessageId;
  text: MessageId;
}

const textsOfState: Readonly<Partial<Record<BookingState, StateTexts>>> = {
  checked_in: { title: 'visit.here', text: 'visit.hereText' },
  no_show: { title: 'visit.noShow', text: 'visit.noShowText' },
  requested: { title: 'booking.state.requested', text: 'booking.waiting' },
};

const OVER: StateTexts = { title: 'visit.over', text: 'visit.overText' };

/** A booking that the link can do nothing about any more: what became of it, and where to go on. */
export function OtherVisit({ booking }: { booking: Booking }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { state } = booking;
  const { title, text } = textsOfState[state] ?? OVER;
  return (
    <>
      <Notice heading title={t(title)} text={t(text)}>
        {state === 'no_show' ? (
          <Button variant="primary" icon="person" onPress={() => void navigate({ to: '/profile' })}>
            {t('nav.profile')}
          </Button>
        ) : null}
        {state === 'checked_in' ? null : <FindAnotherButton variant="quiet" />}
      </Notice>
      <BookingCard booking={booking} />
    </>
  );
}
