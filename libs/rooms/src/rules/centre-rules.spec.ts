import fc from 'fast-check';
import { applyRuleChanges, DEFAULT_RULES, REMINDERS, RULE_SETTINGS, type RuleName } from './centre-rules.js';

const names = Object.keys(RULE_SETTINGS) as RuleName[];
const change = (changes: Record<string, unknown>) => applyRuleChanges(DEFAULT_RULES, changes);
const codes = (changes: Record<string, unknown>) =>
  change(changes).problems.map((p) => `${p.pointer} ${p.code}`);

describe('changing the rules of a centre', () => {
  it.each(names)('%s takes its bounds and nothing beyond', (name) => {
    const { min, max, default: value } = RULE_SETTINGS[name];
    expect(value >= min && value <= max).toBe(true);
    for (const wrong of [min - 1, max + 1])
      expect(codes({ [name]: wrong })).toEqual([`/${name} out_of_bounds`]);
    for (const wrong of ['5', 1.5, null, Number.NaN, [5], {}])
      expect(codes({ [name]: wrong })).toEqual([`/${name} not_a_whole_number`]);
    for (const right of [min, max])
      expect(change({ [name]: right }).problems.filter((p) => p.code !== 'contradiction')).toEqual([]);
  });

  it('applies nothing when one value is wrong', () => {
    const { rules, problems } = change({ deskGraceMinutes: 20, roomGraceMinutes: 0, somethingElse: 1 });
    expect(rules).toEqual(DEFAULT_RULES);
    expect(problems.map((p) => p.pointer)).toEqual(['/roomGraceMinutes', '/somethingElse']);
  });

  it('knows no rule that JavaScript brings along', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty'])
      expect(codes({ [name]: 1 })).toEqual([`/${name} unknown_rule`]);
  });

  it('refuses a shortest that is longer than the longest', () => {
    expect(codes({ deskMinimumMinutes: 300 })).toEqual(['/deskMinimumMinutes contradiction']);
    expect(codes({ deskMinimumMinutes: 300, deskMaximumMinutes: 360 })).toEqual([]);
  });

  it('keeps reminders longest first, at most four, each once', () => {
    expect(change({ reminderMinutes: [60, 1440, 120] }).rules.reminderMinutes).toEqual([1440, 120, 60]);
    expect(change({ reminderMinutes: [] }).problems).toEqual([]);
    const { min, max } = REMINDERS;
    for (const wrong of [[1, 2], [min - 1], [max + 1], [60, 60], [10, 20, 30, 40, 50]])
      expect(codes({ reminderMinutes: wrong })).toEqual(['/reminderMinutes out_of_bounds']);
    for (const wrong of ['60', [1.5], ['60'], {}, null])
      expect(codes({ reminderMinutes: wrong })).toEqual(['/reminderMinutes not_a_whole_number']);
  });

  it('never throws and never gives rules out of bounds, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...names, 'reminderMinutes'), fc.string()), fc.jsonValue()),
        (changes) => {
          const { rules } = change(changes);
          for (const name of names) {
            expect(rules[name]).toBeGreaterThanOrEqual(RULE_SETTINGS[name].min);
            expect(rules[name]).toBeLessThanOrEqual(RULE_SETTINGS[name].max);
          }
        },
      ),
    );
  });
});
