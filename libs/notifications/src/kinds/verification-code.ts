import { code, validUntil } from '../definition/account-rows.js';
import { openProfile } from '../definition/links.js';
import { defineAccountMessage } from '../definition/message-kind-definition.js';
import { centre } from '../definition/rows.js';

/** Proves that somebody reads what is sent to the address with which they signed up. */
export const verificationCode = defineAccountMessage({
  kind: 'verification_code',
  heading: { kk: 'Растау коды', ru: 'Код подтверждения', en: 'Confirmation code' },
  rows: [code, validUntil, centre],
  closing: {
    kk: 'Кодты сайттағы бетке енгізіңіз. Оны ешкімге айтпаңыз. Сіз тіркелмеген болсаңыз, бұл хатты елемеңіз.',
    ru: 'Введите код на странице сайта. Никому его не сообщайте. Если вы не регистрировались, не обращайте внимания на это письмо.',
    en: 'Enter the code on the page. Tell it to nobody. If you did not sign up, ignore this message.',
  },
  validUntil: ({ end }) => end,
  link: openProfile,
  carriesCode: true,
});
