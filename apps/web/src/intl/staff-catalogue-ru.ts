import frontDesk from '../areas/front-desk/texts/ru.json';
import manage from '../areas/manage/texts/ru.json';

/** The texts in Russian of the pages of the staff. */
export const texts = {
  ...frontDesk,
  ...manage,
};
