import * as booking from './booking-commands.js';
import * as centre from './centre-commands.js';
import type { AnyCommand } from './command.js';
import * as hold from './hold-commands.js';
import * as presence from './presence-commands.js';
import * as waitlist from './waitlist-commands.js';

const OFTEN: readonly AnyCommand[] = [
  booking.bookDesk,
  booking.holdDesk,
  booking.bookRoom,
  booking.move,
  booking.cancel,
  presence.checkIn,
  presence.releaseNoShow,
  waitlist.joinWaitlist,
  waitlist.serveWaitlist,
  waitlist.answerOffer,
  centre.letTimePass,
  centre.letTimePass,
];

const SELDOM: readonly AnyCommand[] = [
  booking.bookGroup,
  booking.changeOldVersion,
  booking.undoCancel,
  hold.confirmHold,
  hold.releaseHold,
  hold.confirmHoldTooLate,
  presence.undoCheckIn,
  presence.checkOut,
  presence.sayOnMyWay,
  booking.approve,
  booking.decline,
  presence.walkIn,
  hold.expireHolds,
  presence.endDay,
  centre.close,
  centre.liftClosure,
  waitlist.leaveWaitlist,
  centre.sendAgain,
  centre.beginOutage,
  centre.endOutage,
];

/** What may happen, some of it more often than the rest. */
export const ALL_COMMANDS: AnyCommand[] = [...OFTEN, ...OFTEN, ...SELDOM];
