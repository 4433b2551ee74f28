import type { ReactNode } from 'react';
import type { Booking, Localised } from '../../../../api/types';
import { BookingStateTag } from '../../../../ui/state-tag';
import css from './booking-card.module.css';
import { BookingDetails } from './booking-details';
import { BookingHeading } from './booking-heading';
import { BookingPass } from './booking-pass';

interface BookingCardProps {
  booking: Booking;
  /** Shows the pass code while the booking is to come or going on. */
  showPass?: boolean;
  /** Names the person, and does not tell staff to wait for staff. */
  forStaff?: boolean;
  /** The name of the organisation that the booking belongs to. */
  organisation?: Localised | null;
  /** Buttons. */
  children?: ReactNode;
}

const STATES_WITH_PASS: readonly Booking['state'][] = ['confirmed', 'checked_in'];
const STATES_TO_COME: readonly Booking['state'][] = [...STATES_WITH_PASS, 'requested'];

/** One booking: where, when, for whom, its state, and what can be done with it. */
export function BookingCard({ booking, showPass, forStaff, organisation, children }: BookingCardProps) {
  const { state, passCode } = booking;
  const hasPass = showPass && STATES_WITH_PASS.includes(state);
  return (
    <article className={STATES_TO_COME.includes(state) ? css.card : `${css.card} ${css.faded}`}>
      <div className={css.top}>
        <div className={css.what}>
          <BookingHeading booking={booking} />
          <BookingDetails booking={booking} forStaff={forStaff ?? false} organisation={organisation} />
        </div>
        <BookingStateTag state={state} />
      </div>
      {hasPass && passCode ? <BookingPass booking={booking} passCode={passCode} /> : null}
      {children ? <div className={css.actions}>{children}</div> : null}
    </article>
  );
}
