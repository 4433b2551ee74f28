import account from '../areas/account/texts/kk.json';
import booking from '../areas/booking/texts/kk.json';
import programmes from '../areas/programmes/texts/kk.json';
import visit from '../areas/visit/texts/kk.json';
import common from './texts/kk.json';

/** The texts in Kazakh of all pages but those of the staff. */
export const texts = {
  ...common,
  ...account,
  ...booking,
  ...programmes,
  ...visit,
};
