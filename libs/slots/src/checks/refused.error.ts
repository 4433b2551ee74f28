import { defineError } from '@birlik/kernel';
import type { CheckResult } from './check-result.js';

export const REFUSED = defineError<{ refusals: readonly CheckResult[]; zone: string }>('refused', {
  kind: 'refused',
  title: {
    kk: 'Ереже бойынша болмайды',
    ru: 'Правила этого не позволяют',
    en: 'The rules do not allow this',
  },
  meaning: 'Rules forbid it; `refusals[]` says which, the limit, who lifts it, and when',
  remedy: 'Change the request ([rules](rules.md)), or ask the desk',
});
