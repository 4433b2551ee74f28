import { defineError } from '@birlik/kernel';

export const IDEMPOTENCY_MISMATCH = defineError('idempotency_mismatch', {
  kind: 'refused',
  title: {
    kk: 'Idempotency-Key басқа сұрауда қолданылған',
    ru: 'Idempotency-Key уже использован с другим запросом',
    en: 'This Idempotency-Key belongs to another request',
  },
  meaning: 'This `Idempotency-Key` belongs to another request of the same person',
  remedy: 'Use a new key',
});

export const ANSWER_NOT_KEPT = defineError('answer_not_kept', {
  kind: 'conflict',
  title: {
    kk: 'Бұл әрекет орындалып қойған',
    ru: 'Это действие уже выполнено',
    en: 'This has been done already',
  },
  detail: {
    kk: 'Екінші рет орындалған жоқ. Нәтижесін көру үшін бетті жаңартыңыз.',
    ru: 'Второй раз ничего не сделано. Обновите страницу, чтобы увидеть результат.',
    en: 'It was not done twice. Reload the page to see the result.',
  },
  meaning:
    'The write with this `Idempotency-Key` is done; its answer was not kept, as the person had too many',
  remedy: 'Read what was written',
});
