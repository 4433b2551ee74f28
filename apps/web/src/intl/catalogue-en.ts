import account from '../areas/account/texts/en.json';
import booking from '../areas/booking/texts/en.json';
import programmes from '../areas/programmes/texts/en.json';
import visit from '../areas/visit/texts/en.json';
import common from './texts/en.json';

/** The texts in English of all pages but those of the staff. */
export const texts = {
  ...common,
  ...account,
  ...booking,
  ...programmes,
  ...visit,
};
