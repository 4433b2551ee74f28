import { useQuery } from '@tanstack/react-query';
import { OfferList } from '../../../app/offers/offer-list';
import { myWaitlistQuery } from '../queries';
import { OfferCard } from './offer-card';

/** What the waitlist offers to its reader now; nothing when there is nothing to answer. */
export function OpenOffers() {
  const waitlist = useQuery(myWaitlistQuery).data ?? [];
  const offers = waitlist.flatMap(({ offer }) => offer ?? []);
  if (offers.length === 0) return null;
  return (
    <OfferList>
      {offers.map((offer) =>
        offer.heldUntil ? <OfferCard key={offer.id} booking={offer} deadline={offer.heldUntil} /> : null,
      )}
    </OfferList>
  );
}
