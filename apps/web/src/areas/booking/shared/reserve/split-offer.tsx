import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../../api/centre';
import type { Interval, Leg } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { useLocationText } from '../location-text';
import { availabilityQuery } from '../queries';
import { findNextDesk, splitBooking } from './split-booking';

interface SplitOfferProps {
  /** Id of the desk that was wanted. */
  spaceId: string;
  slot: Interval;
  /** From when on somebody else has the desk. */
  busyFrom: string;
  /** The reader's own booking moves, so it is in nobody's way. */
  isMoving?: boolean;
  busy?: boolean;
  onTake: (legs: Leg[]) => void;
}

/** The legs that give the reader the whole time: this desk until it is taken, then one nearby. Null when there is none. */
function useSplit({ spaceId, slot, busyFrom, isMoving = false }: SplitOfferProps): Leg[] | null {
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id, 'desk')).data ?? [];
  const isDesk = spaces.some((space) => space.id === spaceId);
  const availability = useQuery({
    ...availabilityQuery({ centreId: centre.id, kind: 'desk', start: busyFrom, end: slot.end }),
    enabled: isDesk && Date.parse(busyFrom) < Date.parse(slot.end),
  }).data;
  if (!availability) return null;
  const next = findNextDesk({ spaces, availability: availability.items, from: spaceId, isMoving });
  if (!next) return null;
  return splitBooking({
    slot,
    at: busyFrom,
    firstSpaceId: spaceId,
    secondSpaceId: next.id,
    minimumMinutes: centre.rules.deskMinimumMinutes,
  });
}

/** A button that takes the whole time at two desks. Nothing when no second desk is free. */
export function SplitOffer(props: SplitOfferProps) {
  const t = useTranslate();
  const locationText = useLocationText();
  const legs = useSplit(props);
  if (!legs) return null;
  const time = locationText({ legs, spaceIds: legs.flatMap((leg) => leg.spaceIds) });
  return (
    <Button icon="move" wide busy={props.busy ?? false} onPress={() => props.onTake(legs)}>
      {t(props.isMoving ? 'booking.moveTo' : 'book.at', { time })}
    </Button>
  );
}
