import { code, validUntil } from '../definition/account-rows.js';
import { openForgotten } from '../definition/links.js';
import { defineAccountMessage } from '../definition/message-kind-definition.js';
import { centre } from '../definition/rows.js';

/** Lets somebody who forgot their password set a new one. */
export const resetCode = defineAccountMessage({
  kind: 'reset_code',
  heading: { kk: 'Жаңа құпиясөз орнату коды', ru: 'Код для нового пароля', en: 'Code for a new password' },
  rows: [code, validUntil, centre],
  closing: {
    kk: 'Кодты сайттағы бетке енгізіп, жаңа құпиясөз қойыңыз. Оны ешкімге айтпаңыз. Сіз сұрамаған болсаңыз, ештеңе істемеңіз: құпиясөз өзгермейді.',
    ru: 'Введите код на странице сайта и задайте новый пароль. Никому его не сообщайте. Если вы этого не просили, ничего не делайте: пароль останется прежним.',
    en: 'Enter the code on the page and set a new password. Tell it to nobody. If you did not ask for it, do nothing: your password stays as it is.',
  },
  validUntil: ({ end }) => end,
  link: openForgotten,
  carriesCode: true,
});
