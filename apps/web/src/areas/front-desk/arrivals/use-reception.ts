import { useQueryClient } from '@tanstack/react-query';
import type { Arrival, Booking } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { arrivalsQuery, type CheckInWay } from '../queries';
import { searchOutcome, type SearchOutcome } from './search-outcome';
import { useAnswer, type Answer, type AnswerAction, type AnswerWords, WAITING } from './use-answer';
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
  const client = useQueryClient();
  const { centre } = useCentre();
  const now = useNow();
  const board = useAnswer();
  const { say, show } = board;
  const { sayFailed } = useFailures(board);
  const otherDesk = useOtherDesk(board, desks.ranked);
  const visits = useVisits({ board, everyone, onReceived, afterCheckIn: otherDesk.actionsFor });
  const moveToToday = useMoveToToday(board, desks, (arrival) => visits.receive(arrival, 'staff'));
  const sayRefused = makeRefusal(say, onSeat);

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
        say(writeNobody(text, via, () => onSeat(undefined)));
        break;
      case 'several':
        show({ tone: 'waiting', title: text, text: ({ t }) => t('frontDesk.several') });
        onSeveral(text);
    }
  };
  const search = async (text: string, via: CheckInWay, onNobody?: () => void) => {
    try {
      const query = { ...arrivalsQuery(centre.id, text), staleTime: 0, retry: false };
      const asked = client.fetchQuery(query);
      const list = await board.waitFor(asked, { title: text, text: WAITING });
      const outcome = searchOutcome(list, now);
      if (outcome.kind === 'nobody' && onNobody) onNobody();
      else answerSearch(outcome, text, via);
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
    /** @param onNobody what is done instead of saying that nobody has the code */
    searchCode: (code: string, onNobody?: () => void) => void search(code, 'scan', onNobody),
    sayCut: () => say(CUT),
  };
}

/** Keys of a scan were lost. */
const CUT: Answer = {
  tone: 'bad',
  title: ({ t }) => t('frontDesk.cutTitle'),
  text: ({ t }) => t('frontDesk.cut'),
};

/** Nobody was found. A name that was typed goes into the form of the walk-in, a code does not. */
function writeNobody(text: string, via: CheckInWay, seat: () => void): Answer {
  const isScan = via === 'scan';
  return {
    tone: 'bad',
    title: text,
    text: ({ t }) => t(isScan ? 'frontDesk.unknownCode' : 'frontDesk.nobody'),
    actions: isScan ? [{ text: ({ t }) => t('walkIn.title'), icon: 'plus', run: seat }] : [],
  };
}

/** What `useReception` returns. */
export type Reception = ReturnType<typeof useReception>;

type Refused = Extract<SearchOutcome, { kind: 'early' | 'gone' | 'otherDay' }>;

/** Says why somebody who was found cannot be checked in, and offers them a desk now. */
function makeRefusal(say: ReturnType<typeof useAnswer>['say'], onSeat: ReceptionOptions['onSeat']) {
  return (outcome: Refused, actions: readonly AnswerAction[] = []) => {
    const { arrival } = outcome;
    const seat: AnswerAction = {
      text: ({ t }) => t('frontDesk.seat'),
      icon: 'desk',
      run: () => onSeat(arrival),
    };
    say({
      tone: 'bad',
      title: arrival.person.fullName,
      text: (words) => writeRefused(outcome, words),
      actions: [...actions, seat],
    });
  };
}

/** Why somebody who was found cannot be checked in. */
function writeRefused(outcome: Refused, { t, times }: AnswerWords): string {
  const { booking, spaceLabel: space } = outcome.arrival;
  if (outcome.kind === 'early') {
    const { opensAt, releaseAt } = outcome.checkIn;
    return t('frontDesk.early', { space, time: times.span({ start: opensAt, end: releaseAt }) });
  }
  const time = times.span(booking);
  if (outcome.kind === 'otherDay')
    return t('frontDesk.otherDay', { day: times.day(booking.start), space, time });
  return t(goneTexts[booking.state === 'no_show' ? 'no_show' : 'completed'], { space, time });
}

const goneTexts = { no_show: 'frontDesk.released', completed: 'frontDesk.gone' } as const satisfies Partial<
  Record<Booking['state'], string>
>;
