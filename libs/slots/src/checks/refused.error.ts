import { defineError } from '@birlik/kernel';
import type { CheckResult } from './check-result.js';

export const REFUSED = defineError<{ refusals: readonly CheckResult[]; zone: string }>('refused', {
  kind: 'refused',
  title: {
    kk: 'Ереже бойынша болмайды',
    ru: 'Правила этого не позволяют',
    en: 'The rules do not allow this',
  },
  meaning:
    'Rules forbid the booking; `refusals[]` names each rule, its limit, who can lift it, and from when on it is kept',
  remedy: 'Change the request ([rules](rules.md)), or ask the front desk',
});
