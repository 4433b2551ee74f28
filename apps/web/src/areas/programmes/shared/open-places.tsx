import { useQuery } from '@tanstack/react-query';
import { myRegistrationsQuery } from '../queries';
import offers from '../../booking/waitlist/waitlist.module.css';
import { PlaceOffer } from './place-offer';

/** Places of events that wait for their reader's answer; nothing when there is nothing to answer. */
export function OpenPlaces() {
  const offered = (useQuery(myRegistrationsQuery).data ?? []).filter(({ state }) => state === 'offered');
  if (offered.length === 0) return null;
  return (
    <div className={offers.offers}>
      {offered.map((one) =>
        one.deadline ? <PlaceOffer key={one.id} registration={one} deadline={one.deadline} /> : null,
      )}
    </div>
  );
}
