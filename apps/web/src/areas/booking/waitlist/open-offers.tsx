import { useQuery } from '@tanstack/react-query';
import { myWaitlistQuery } from '../queries';
import { OfferCard } from './offer-card';
import css from './waitlist.module.css';

/** What the waitlist holds for its reader now; nothing when there is nothing to answer. */
export function OpenOffers() {
  const waitlist = useQuery(myWaitlistQuery);
  const offers = (waitlist.data ?? []).flatMap(({ offer }) => offer ?? []);
  if (offers.length === 0) return null;
  return (
    <div className={css.offers}>
      {offers.map((offer) =>
        offer.heldUntil ? <OfferCard key={offer.id} booking={offer} deadline={offer.heldUntil} /> : null,
      )}
    </div>
  );
}
