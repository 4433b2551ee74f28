import * as booking from './booking-commands.js';
import * as change from './change-commands.js';
import * as closure from './closure-commands.js';
import * as centre from './centre-commands.js';
import type { AnyCommand } from './command.js';
import * as hold from './hold-commands.js';
import * as presence from './presence-commands.js';
import * as series from './series-commands.js';
import * as waitlist from './waitlist-commands.js';

const OFTEN: readonly AnyCommand[] = [
  booking.bookDesk,
  booking.holdDesk,
  booking.bookRoom,
  change.changeBooking,
  change.changeBooking,
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
  change.changeOldVersion,
  change.changeUnderStricterRules,
  change.changeClearance,
  series.bookSeries,
  series.changeSeries,
  series.changeSeries,
  booking.undoAnswer,
  booking.undoCancel,
  hold.confirmHold,
  hold.releaseHold,
  hold.confirmHoldTooLate,
  presence.undoCheckIn,
  presence.checkOut,
  presence.undoCheckOut,
  presence.sayOnMyWay,
  booking.approve,
  booking.decline,
  presence.walkIn,
  hold.expireHolds,
  presence.endDay,
  closure.close,
  closure.close,
  centre.liftClosure,
  waitlist.leaveWaitlist,
  centre.sendAgain,
  centre.beginOutage,
  centre.endOutage,
];

/** What has little time in which it can be done. */
const IN_TIME: readonly AnyCommand[] = [
  presence.sayOnMyWay,
  presence.undoCheckIn,
  presence.undoCheckOut,
  booking.undoAnswer,
  booking.approve,
];

/** What may happen, some of it more often than the rest. */
export const ALL_COMMANDS: AnyCommand[] = [...OFTEN, ...OFTEN, ...SELDOM, ...IN_TIME, ...IN_TIME];

/** What the laws of a change are about: with these a broken law shows soon. */
export const CHANGING_COMMANDS: AnyCommand[] = [
  booking.bookDesk,
  booking.bookRoom,
  series.bookSeries,
  series.changeSeries,
  presence.checkIn,
  ...IN_TIME,
  ...[1, 2, 3, 4].flatMap(() => [change.changeBooking, centre.letTimePass]),
];
