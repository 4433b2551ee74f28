import account from '../areas/account/texts/kk.json';
import booking from '../areas/booking/texts/kk.json';
import frontDesk from '../areas/front-desk/texts/kk.json';
import manage from '../areas/manage/texts/kk.json';
import programmes from '../areas/programmes/texts/kk.json';
import visit from '../areas/visit/texts/kk.json';
import common from './texts/kk.json';

/** Every text in Kazakh. */
export const kazakh = {
  ...common,
  ...account,
  ...booking,
  ...frontDesk,
  ...manage,
  ...programmes,
  ...visit,
};
