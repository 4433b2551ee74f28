import account from '../areas/account/texts/ru.json';
import booking from '../areas/booking/texts/ru.json';
import frontDesk from '../areas/front-desk/texts/ru.json';
import manage from '../areas/manage/texts/ru.json';
import programmes from '../areas/programmes/texts/ru.json';
import visit from '../areas/visit/texts/ru.json';
import common from './texts/ru.json';

/** Every text in Russian. */
export const russian = {
  ...common,
  ...account,
  ...booking,
  ...frontDesk,
  ...manage,
  ...programmes,
  ...visit,
};
