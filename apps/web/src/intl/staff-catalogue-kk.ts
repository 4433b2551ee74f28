import frontDesk from '../areas/front-desk/texts/kk.json';
import manage from '../areas/manage/texts/kk.json';

/** The texts in Kazakh of the pages of the staff. */
export const texts = {
  ...frontDesk,
  ...manage,
};
