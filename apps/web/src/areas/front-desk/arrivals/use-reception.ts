import { useQueryClient } from '@tanstack/react-query';
import type { Arrival, Booking } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { arrivalsQuery, type CheckInWay } from '../queries';
import { searchOutcome, type SearchOutcome } from './search-outcome';
import { useAnswer, type AnswerAction } from './use-answer';
import type { DesksToday } from './today';
import { useMoveToToday } from './use-move-to-today';
import { useOtherDesk } from './use-other-desk';
import { useFailures, useVisits } from './use-visits';

interface ReceptionOptions {
  /** Everybody of today. */
  everyone: readonly Arrival[];
  desks: DesksToday;
  /** Somebody has been received, so the next one can be searched. */
  onReceived: (via: CheckInWay) => void;
  /** Several people match: they are listed. */
  onSeveral: (text: string) => void;
  /** Somebody is to be seated without the booking that was found; undefined when none was. */
  onSeat: (arrival: Arrival | undefined) => void;
}

/** Receiving people: by a tap, by a name, or by a scanned code. */
export function useReception({ everyone, desks, onReceived, onSeveral, onSeat }: ReceptionOptions) {
  const t = useTranslate();
  const client = useQueryClient();
  const { centre } = useCentre();
  const now = useNow();
  const board = useAnswer();
  const { say, show } = board;
  const { sayFailed } = useFailures(board);
  const otherDesk = useOtherDesk(board, desks.ranked);
  const visits = useVisits({ board, everyone, onReceived, afterCheckIn: otherDesk.actionsFor });
  const moveToToday = useMoveToToday(board, desks, (arrival) => visits.receive(arrival, 'staff'));
  const sayRefused = useRefusedArrival(say, onSeat);

  const answerSearch = (outcome: SearchOutcome, text: string, via: CheckInWay) => {
    switch (outcome.kind) {
      case 'found':
        visits.receive(outcome.arrival, via);
        break;
      case 'early':
      case 'gone':
        sayRefused(outcome);
        break;
      case 'otherDay':
        sayRefused(outcome, moveToToday.actionsFor(outcome.arrival));
        break;
      case 'nobody':
        say({
          tone: 'bad',
          title: text,
          text: t(via === 'scan' ? 'frontDesk.unknownCode' : 'frontDesk.nobody'),
          // A name that was typed goes into the form of the walk-in, a code does not.
          actions:
            via === 'scan' ? [{ text: t('walkIn.title'), icon: 'plus', run: () => onSeat(undefined) }] : [],
        });
        break;
      case 'several':
        show({ tone: 'waiting', title: text, text: t('frontDesk.several') });
        onSeveral(text);
    }
  };
  const search = async (text: string, via: CheckInWay) => {
    try {
      const query = { ...arrivalsQuery(centre.id, text), staleTime: 0, retry: false };
      const asked = client.fetchQuery(query);
      const list = await board.waitFor(asked, { title: text, text: t('frontDesk.waiting') });
      answerSearch(searchOutcome(list, now), text, via);
    } catch (error) {
      sayFailed(text)(error);
    }
  };
  return {
    ...visits,
    answer: board.answer,
    undoing: visits.undoing || otherDesk.busy || moveToToday.busy,
    show,
    searchName: (name: string) => void search(name, 'name'),
    searchCode: (code: string) => void search(code, 'scan'),
    sayCut: () => say({ tone: 'bad', title: t('frontDesk.cutTitle'), text: t('frontDesk.cut') }),
  };
}

/** What `useReception` returns. */
export type Reception = ReturnType<typeof useReception>;

type Refused = Extract<SearchOutcome, { kind: 'early' | 'gone' | 'otherDay' }>;

/** Says why somebody who was found cannot be checked in, and offers them a desk now. */
function useRefusedArrival(say: ReturnType<typeof useAnswer>['say'], onSeat: ReceptionOptions['onSeat']) {
  const t = useTranslate();
  const times = useTimes();
  const textOf = (outcome: Refused): string => {
    const { booking, spaceLabel: space } = outcome.arrival;
    if (outcome.kind === 'early') {
      const { opensAt, releaseAt } = outcome.checkIn;
      return t('frontDesk.early', { space, time: times.span({ start: opensAt, end: releaseAt }) });
    }
    if (outcome.kind === 'otherDay')
      return t('frontDesk.otherDay', { day: times.day(booking.start), space, time: times.span(booking) });
    return t(goneTexts[booking.state === 'no_show' ? 'no_show' : 'completed'], {
      space,
      time: times.span(booking),
    });
  };
  return (outcome: Refused, actions: readonly AnswerAction[] = []) => {
    const { arrival } = outcome;
    const seat: AnswerAction = { text: t('frontDesk.seat'), icon: 'desk', run: () => onSeat(arrival) };
    const title = arrival.person.fullName;
    say({ tone: 'bad', title, text: textOf(outcome), actions: [...actions, seat] });
  };
}

const goneTexts = { no_show: 'frontDesk.released', completed: 'frontDesk.gone' } as const satisfies Partial<
  Record<Booking['state'], string>
>;
