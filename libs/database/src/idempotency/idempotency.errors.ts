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
