import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import type { Arrival, ArrivalStatus } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import type { DeskStatus } from '../../booking/shared/desks/desk-status';
import { ReportOutage } from '../outage/report-outage';
import { RequestsLink } from '../requests/requests-link';
import type { WalkInDesks } from '../use-walk-in-desks';
import { NewMemberCard } from '../new-member/new-member-card';
import { WalkInCard } from '../walk-in/walk-in-card';
import { useSuggestedDesk } from '../walk-in/use-suggested-desk';
import type { WalkInDraft } from '../walk-in/walk-in-draft';
import { ClockLine } from './clock-line';
import { ConsoleMap } from './console-map';
import { Counters } from './counters';
import css from './front-desk.module.css';

interface FrontDeskSideProps {
  arrivals: readonly Arrival[];
  walkIn: WalkInDraft;
  onWalkIn: (draft: WalkInDraft) => void;
  desks: WalkInDesks;
  nameField: RefObject<HTMLInputElement | null>;
  onSeated: () => void;
  /** Somebody who was typed as a walk-in has a booking today. */
  onReceive: (arrival: Arrival) => void;
}

/** Beside the arrivals: what waits, the day in numbers, walk-ins, the live floor, and outages. */
export function FrontDeskSide({ arrivals, walkIn, onWalkIn, desks, nameField, ...on }: FrontDeskSideProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const suggestion = useSuggestedDesk(walkIn, desks);
  const count = (...statuses: ArrivalStatus[]) =>
    arrivals.filter((arrival) => statuses.includes(arrival.status)).length;
  const chooseOnMap = ({ state, space }: DeskStatus) => {
    if (state !== 'free' && state !== 'partly') return;
    onWalkIn({ ...walkIn, deskId: space.id });
    nameField.current?.focus();
  };
  return (
    <div className={css.side}>
      <ClockLine />
      <RequestsLink />
      <Counters
        here={countPeopleHere(arrivals)}
        due={count('due', 'late')}
        free={desks.isKnown ? desks.statuses.filter((status) => status.state === 'free').length : null}
      />
      <WalkInCard
        draft={walkIn}
        onDraft={onWalkIn}
        nameField={nameField}
        desks={desks}
        suggestion={suggestion}
        arrivals={arrivals}
        {...on}
      />
      <NewMemberCard />
      {desks.statuses.length > 0 ? (
        <ConsoleMap desks={desks.statuses} suggested={suggestion.desk?.space} onChoose={chooseOnMap} />
      ) : null}
      <div className={css.more}>
        <Button icon="monitor" wide onPress={() => void navigate({ to: '/display/entrance' })}>
          {t('entrance.open.desk')}
        </Button>
        <ReportOutage />
      </div>
    </div>
  );
}

/** People, not bookings: a group is as many as it was announced with, as in the list of the people inside. */
function countPeopleHere(arrivals: readonly Arrival[]): number {
  return arrivals.reduce((sum, { status, booking }) => sum + (status === 'here' ? booking.people : 0), 0);
}
