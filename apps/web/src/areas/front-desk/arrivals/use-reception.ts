import { useQueryClient } from '@tanstack/react-query';
import type { Arrival, Booking } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { arrivalsQuery, type CheckInWay } from '../queries';
import { searchOutcome, type SearchOutcome } from './search-outcome';
import { useAnswer, type AnswerAction } from './use-answer';
import { useOtherDesk, type DeskChoice } from './use-other-desk';
import { useFailures, useVisits } from './use-visits';

interface ReceptionOptions {
  /** Everybody of today. */
  everyone: readonly Arrival[];
  /** Free desks, the best first. */
  desks: readonly DeskChoice[];
  /** Somebody has been received, so the next one can be searched. */
  onReceived: (via: CheckInWay) => void;
  /** Several people match: they are listed. */
  onSeveral: (text: string) => void;
  /** Somebody is to be seated without the booking that was found. */
  onSeat: (arrival: Arrival) => void;
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
  const otherDesk = useOtherDesk(board, desks);
  const visits = useVisits({ board, everyone, onReceived, afterCheckIn: otherDesk.actionFor });
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
      case 'nobody':
        say({
          tone: 'bad',
          title: text,
          text: t(via === 'scan' ? 'frontDesk.unknownCode' : 'frontDesk.nobody'),
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
      const { items } = await board.waitFor(asked, { title: text, text: t('frontDesk.waiting') });
      answerSearch(searchOutcome(items, now), text, via);
    } catch (error) {
      sayFailed(text)(error);
    }
  };
  return {
    ...visits,
    answer: board.answer,
    undoing: visits.undoing || otherDesk.busy,
    show,
    searchName: (name: string) => void search(name, 'name'),
    searchCode: (code: string) => void search(code, 'scan'),
    sayCut: () => say({ tone: 'bad', title: t('frontDesk.cutTitle'), text: t('frontDesk.cut') }),
  };
}

/** What `useReception` returns. */
export type Reception = ReturnType<typeof useReception>;

type Refused = Extract<SearchOutcome, { kind: 'early' | 'gone' }>;

/** Says why somebody who was found cannot be checked in, and offers them a desk now. */
function useRefusedArrival(say: ReturnType<typeof useAnswer>['say'], onSeat: (arrival: Arrival) => void) {
  const t = useTranslate();
  const times = useTimes();
  const textOf = (outcome: Refused): string => {
    const { booking, spaceLabel: space } = outcome.arrival;
    if (outcome.kind === 'early') {
      const { opensAt, releaseAt } = outcome.checkIn;
      return t('frontDesk.early', { space, time: times.span({ start: opensAt, end: releaseAt }) });
    }
    return t(goneTexts[booking.state === 'no_show' ? 'no_show' : 'completed'], {
      space,
      time: times.span(booking),
    });
  };
  return (outcome: Refused) => {
    const { arrival } = outcome;
    const action: AnswerAction = { text: t('frontDesk.seat'), icon: 'desk', run: () => onSeat(arrival) };
    say({ tone: 'bad', title: arrival.person.fullName, text: textOf(outcome), action });
  };
}

const goneTexts = { no_show: 'frontDesk.released', completed: 'frontDesk.gone' } as const satisfies Partial<
  Record<Booking['state'], string>
>;
