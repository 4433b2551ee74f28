import type { ReactNode } from 'react';
import css from './offer-list.module.css';

/** Offers below each other. */
export function OfferList({ children }: { children: ReactNode }) {
  return <div className={css.offers}>{children}</div>;
}
