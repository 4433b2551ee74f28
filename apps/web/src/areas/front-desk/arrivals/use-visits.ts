import { useEffect, useEffectEvent, useState } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import { isProblem } from '../../../api/client';
import type { Arrival, Booking } from '../../../api/types';
import { useCheckOut, useUndoCheckOut } from '../../booking/shared/queries';
import { useCheckIn, useUndoCheckIn, type CheckInWay } from '../queries';
import { type AnswerAction, type AnswerBoard, type AnswerText, WAITING } from './use-answer';

interface VisitOptions {
  board: AnswerBoard;
  /** Everybody of today, to see what became of a check-in that was not answered. */
  everyone: readonly Arrival[];
  /** Somebody has been received, so the next one can be searched. */
  onReceived: (via: CheckInWay) => void;
  /** What can be done for somebody who has been checked in. */
  afterCheckIn: (booking: Booking) => readonly AnswerAction[];
}

/** Checking people in and out, each with its way back, and what is answered to that. */
export function useVisits({ board, everyone, onReceived, afterCheckIn }: VisitOptions) {
  const { say, waitFor } = board;
  const { sayFailed, undoWith } = useFailures(board);
  const checkIn = useCheckIn();
  const undoCheckIn = useUndoCheckIn();
  const checkOut = useCheckOut();
  const undoCheckOut = useUndoCheckOut();
  const { outdatedIds, noteWritten } = useOutdated(everyone);

  const sayReceived = ({ person, spaceLabel: space }: Arrival, booking: Booking, late: boolean) => {
    const text: AnswerText = ({ t, times }) =>
      t(late ? 'frontDesk.checkedInLate' : 'frontDesk.checkedIn', { space, time: times.span(booking) });
    const actions = afterCheckIn(booking);
    const undo = undoWith(person.fullName, () =>
      undoCheckIn.mutateAsync({ id: booking.id }).then(noteWritten),
    );
    say({ tone: 'good', title: person.fullName, text, undo, actions });
  };
  const expectLate = useLateAnswers(everyone, (arrival) => sayReceived(arrival, arrival.booking, true));

  const receive = (arrival: Arrival, via: CheckInWay) => {
    const { booking, person, spaceLabel: space } = arrival;
    const title = person.fullName;
    if (booking.state === 'checked_in') {
      say({ tone: 'good', title, text: ({ t }) => t('frontDesk.already', { space }) });
      onReceived(via);
      return;
    }
    const waiting = { title, text: WAITING };
    afterMutation(
      waitFor(checkIn.mutateAsync({ id: booking.id, via }), waiting),
      (received) => {
        noteWritten(received);
        sayReceived(arrival, received, false);
        onReceived(via);
      },
      (error) => {
        if (isProblem(error) && error.status === 0) expectLate(booking.id);
        sayFailed(title)(error);
      },
    );
  };
  const leave = ({ booking, person, spaceLabel: space }: Arrival) => {
    const title = person.fullName;
    const undo = undoWith(title, () => undoCheckOut.mutateAsync(booking).then(noteWritten));
    afterMutation(
      waitFor(checkOut.mutateAsync(booking), { title, text: WAITING }),
      (left) => {
        noteWritten(left);
        say({ tone: 'good', title, text: ({ t }) => t('toast.left', { space }), undo });
      },
      sayFailed(title),
    );
  };
  const writing = [checkIn, checkOut].flatMap((write) => (write.isPending ? [write.variables.id] : []));
  const undoing = undoCheckIn.isPending || undoCheckOut.isPending;
  return { receive, leave, undoing, busyIds: [...writing, ...outdatedIds] };
}

/** Which rows of the list are older than the last answer about them. A second tap on such a row would do it twice. */
function useOutdated(everyone: readonly Arrival[]) {
  const [written, setWritten] = useState<ReadonlyMap<string, number>>(new Map());
  const outdatedIds = everyone
    .filter(({ booking }) => booking.version < (written.get(booking.id) ?? 0))
    .map(({ booking }) => booking.id);
  const noteWritten = ({ id, version }: Booking) => setWritten((known) => new Map(known).set(id, version));
  return { outdatedIds, noteWritten };
}

/** How failures are said, and a way back with what is said after it. */
export function useFailures({ say, show, waitFor }: AnswerBoard) {
  const sayFailed = (title: AnswerText) => (error: unknown) =>
    say({ tone: 'bad', title, text: ({ problemText }) => problemText(error) });
  const undoWith = (title: AnswerText, undo: () => Promise<unknown>) => () =>
    afterMutation(
      waitFor(undo(), { title, text: WAITING }),
      () => show({ tone: 'good', title, text: ({ t }) => t('toast.restored') }),
      sayFailed(title),
    );
  return { sayFailed, undoWith };
}

/** Tells when a check-in that was not answered has been carried out all the same. @returns begins to look for one */
function useLateAnswers(everyone: readonly Arrival[], onLate: (arrival: Arrival) => void) {
  const [expected, setExpected] = useState<readonly string[]>([]);
  const late = everyone.find(
    ({ booking }) => expected.includes(booking.id) && booking.state === 'checked_in',
  );
  const lateId = late?.booking.id;
  const tell = useEffectEvent(() => {
    if (late) onLate(late);
    setExpected((ids) => ids.filter((id) => id !== lateId));
  });
  useEffect(() => {
    if (lateId) tell();
  }, [lateId]);
  return (id: string) => setExpected((ids) => [...ids, id]);
}
