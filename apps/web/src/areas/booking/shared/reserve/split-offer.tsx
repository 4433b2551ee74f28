import { useQuery } from '@tanstack/react-query';
import { availabilityQuery } from '../queries';
import { spacesQuery } from '../../../../api/centre';
import type { Leg } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { useLocationText } from '../location-text';
import { nextDesk, splitAt } from './split';

interface SplitOfferProps {
  spaceId: string;
  slot: { start: string; end: string };
  /** From when on somebody else has the desk. */
  busyFrom: string;
  /** The reader's own booking moves: it is in nobody's way. */
  moving?: boolean;
  busy?: boolean;
  onTake: (split: { legs: Leg[]; spaceIds: string[] }) => void;
}

/** The whole time after all: this desk until it is taken, then one nearby. Nothing when there is none. */
export function SplitOffer({
  spaceId,
  slot,
  busyFrom,
  moving = false,
  busy = false,
  onTake,
}: SplitOfferProps) {
  const t = useTranslate();
  const placeText = useLocationText();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id, 'desk'));
  const isDesk = spaces.data?.some((space) => space.id === spaceId) ?? false;
  const rest = useQuery({
    ...availabilityQuery({ centreId: centre.id, kind: 'desk', start: busyFrom, end: slot.end }),
    enabled: isDesk && Date.parse(busyFrom) < Date.parse(slot.end),
  });
  const next = nextDesk(spaces.data ?? [], rest.data?.items ?? [], spaceId, moving);
  const legs = next ? splitAt(slot, busyFrom, spaceId, next.id, centre.rules.deskMinimumMinutes) : null;
  if (!legs) return null;
  const spaceIds = legs.flatMap((leg) => leg.spaceIds);
  return (
    <Button icon="move" wide busy={busy} onPress={() => onTake({ legs, spaceIds })}>
      {t(moving ? 'booking.moveTo' : 'book.at', { time: placeText({ legs, spaceIds }) })}
    </Button>
  );
}
