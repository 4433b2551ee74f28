import { code, validUntil } from '../definition/account-rows.js';
import { openProfile } from '../definition/links.js';
import { defineAccountMessage } from '../definition/message-kind-definition.js';
import { centre } from '../definition/rows.js';

/** Proves that a person reads what is sent to the address that they want to have. */
export const contactCode = defineAccountMessage({
  kind: 'contact_code',
  heading: {
    kk: 'Жаңа мекенжайды растау коды',
    ru: 'Код для нового адреса',
    en: 'Code for your new address',
  },
  rows: [code, validUntil, centre],
  closing: {
    kk: 'Кодты профиліңізге енгізіңіз. Сонда хаттар осы мекенжайға келеді. Сіз сұрамаған болсаңыз, бұл хатты елемеңіз.',
    ru: 'Введите код в своём профиле. После этого письма будут приходить на этот адрес. Если вы этого не просили, не обращайте внимания на это письмо.',
    en: 'Enter the code in your profile. Then messages will come to this address. If you did not ask for it, ignore this message.',
  },
  validUntil: ({ end }) => end,
  link: openProfile,
  carriesCode: true,
});
