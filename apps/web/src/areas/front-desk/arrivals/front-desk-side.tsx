import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import type { Arrival, ArrivalStatus, Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { deskStateStyles, type DeskStatus } from '../../booking/shared/desks/desk-status';
import { rankDesks } from '../../booking/shared/desks/rank-desks';
import { FloorMaps } from '../../booking/shared/floor-map/floor-maps';
import { ReportOutage } from '../outage/report-outage';
import { RequestsLink } from '../requests/requests-link';
import { MIN_DESK_MINUTES, useDesksNow, type DesksNow } from '../use-desks-now';
import type { DeskLimits } from '../walk-in/end-reason';
import { WalkInCard, type WalkInDraft } from '../walk-in/walk-in-card';
import { Counters } from './counters';
import css from './front-desk.module.css';

/** A desk counts as free when nobody has it for an hour. */
const COUNTED_MINUTES = 60;

interface FrontDeskSideProps {
  arrivals: readonly Arrival[];
  walkIn: WalkInDraft;
  onWalkIn: (draft: WalkInDraft) => void;
  nameField: RefObject<HTMLInputElement | null>;
  onSeated: () => void;
}

/** Beside the arrivals: what waits, the day in numbers, walk-ins, the live floor, and outages. */
export function FrontDeskSide({ arrivals, walkIn, onWalkIn, nameField, onSeated }: FrontDeskSideProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { deskMaximumMinutes } = useCentre().centre.rules;
  const desks = useDesksNow({ enabled: true, minutes: COUNTED_MINUTES });
  const count = (...statuses: ArrivalStatus[]) =>
    arrivals.filter((arrival) => statuses.includes(arrival.status)).length;
  const chooseOnMap = ({ state, space }: DeskStatus) => {
    if (state !== 'free' && state !== 'partly') return;
    onWalkIn({ ...walkIn, deskId: space.id });
    nameField.current?.focus();
  };
  return (
    <div className={css.side}>
      <RequestsLink />
      <Counters
        here={count('here')}
        due={count('due', 'late')}
        free={desks.statuses.filter((status) => status.state === 'free').length}
      />
      <WalkInCard
        draft={walkIn}
        onDraft={onWalkIn}
        nameField={nameField}
        desks={rankForWalkIn(desks, deskMaximumMinutes)}
        start={desks.slot?.start ?? desks.now}
        limitsOf={(space) => limitsOf(space, desks)}
        onSeated={onSeated}
      />
      {desks.statuses.length > 0 ? (
        <FloorMaps
          desks={desks.statuses}
          chosen={walkIn.deskId}
          describe={({ space, state }) =>
            `${t('kind.desk')}: ${space.code}, ${t(deskStateStyles[state].text)}`
          }
          onChoose={chooseOnMap}
        />
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

/** The desks for somebody without a booking, those that are free for longest first. */
function rankForWalkIn({ slot, spaces, availability, hoursOf, isKnown }: DesksNow, wantedMinutes: number) {
  if (!slot || !spaces || !isKnown) return [];
  const minimumMinutes = MIN_DESK_MINUTES;
  return rankDesks({ spaces, availability, slot, wantedMinutes, minimumMinutes, features: [], hoursOf });
}

function limitsOf(space: Space, { availability, hoursOf }: DesksNow): DeskLimits {
  const freeUntil = availability.find((item) => item.spaceId === space.id)?.freeUntil;
  const closes = hoursOf(space)?.end ?? Infinity;
  return {
    freeUntil: freeUntil ? Date.parse(freeUntil) : null,
    closes: Number.isFinite(closes) ? closes : null,
  };
}
