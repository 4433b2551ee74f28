import frontDesk from '../areas/front-desk/texts/en.json';
import manage from '../areas/manage/texts/en.json';

/** The texts in English of the pages of the staff. */
export const texts = {
  ...frontDesk,
  ...manage,
};
