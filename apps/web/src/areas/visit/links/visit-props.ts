import type { Booking } from '../../../api/types';

/** What every state of a visit shows. */
export interface VisitProps {
  booking: Booking;
  /** The token of the mail's link, where nobody is signed in. */
  linkToken: string | undefined;
}
