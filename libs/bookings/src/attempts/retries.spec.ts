import { ConcurrentClaim, wrongState } from '../booking/booking.errors.js';
import { MAX_RETRIES, RetryBudget, findRetryReason } from './retries.js';

it.each([
  ['a deadlock', { code: '40P01' }, 'transient'],
  ['a serialisation failure', { code: '40001' }, 'transient'],
  ['settings that have changed', { code: 'BK001' }, 'settings_changed'],
  ['a concurrent claim', new ConcurrentClaim(), 'concurrent_claim'],
  ['a refusal', wrongState('cancelled'), null],
  ['a broken statement', { code: '42601' }, null],
])('tries again after %s where that can help', (_, error, reason) => {
  expect(findRetryReason(error)).toBe(reason);
});

it('counts each reason by itself', () => {
  const budget = new RetryBudget();
  for (let i = 0; i < MAX_RETRIES.transient; i++) expect(budget.spendRetry('transient')).toBe(true);
  expect(budget.spendRetry('transient')).toBe(false);
  expect(budget.spendRetry('concurrent_claim')).toBe(true);
});
