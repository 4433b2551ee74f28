import account from '../areas/account/texts/en.json';
import booking from '../areas/booking/texts/en.json';
import frontDesk from '../areas/front-desk/texts/en.json';
import manage from '../areas/manage/texts/en.json';
import programmes from '../areas/programmes/texts/en.json';
import visit from '../areas/visit/texts/en.json';
import common from './texts/en.json';

/** Every text in English. */
export const english = {
  ...common,
  ...account,
  ...booking,
  ...frontDesk,
  ...manage,
  ...programmes,
  ...visit,
};
