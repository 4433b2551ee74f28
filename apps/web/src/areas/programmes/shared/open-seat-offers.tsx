import { useQuery } from '@tanstack/react-query';
import { OfferList } from '../../../app/offers/offer-list';
import { myRegistrationsQuery } from '../queries';
import { SeatOffer } from './seat-offer';

/** Seats that are offered to their reader now; nothing when there is nothing to answer. */
export function OpenSeatOffers() {
  const registrations = useQuery(myRegistrationsQuery).data ?? [];
  const offered = registrations.filter(({ state }) => state === 'offered');
  if (offered.length === 0) return null;
  return (
    <OfferList>
      {offered.map((registration) =>
        registration.deadline ? (
          <SeatOffer key={registration.id} registration={registration} deadline={registration.deadline} />
        ) : null,
      )}
    </OfferList>
  );
}
