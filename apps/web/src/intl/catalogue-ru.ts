import account from '../areas/account/texts/ru.json';
import booking from '../areas/booking/texts/ru.json';
import programmes from '../areas/programmes/texts/ru.json';
import visit from '../areas/visit/texts/ru.json';
import common from './texts/ru.json';

/** The texts in Russian of all pages but those of the staff. */
export const texts = {
  ...common,
  ...account,
  ...booking,
  ...programmes,
  ...visit,
};
