import type { ImportDraft, ImportRow } from '../../../../api/types';
import { columnsOf, mayBeOther, withColumn, withOther } from './import-draft';

const draft: ImportDraft = { text: 'x', language: 'kk' };
const columns = { fullName: 0, phone: 1, email: 2, language: null, organisation: null, role: null };

describe('the draft of an import', () => {
  it('gives a field another column, and takes it from the field that had it', () => {
    expect(withColumn(draft, columns, 'email', 1).columns).toEqual({ fullName: 0, email: 1 });
    expect(withColumn(draft, columns, 'phone', null).columns).toEqual({ fullName: 0, email: 2 });
    expect(withColumn(draft, columns, 'role', 4).columns).toEqual({
      fullName: 0,
      phone: 1,
      email: 2,
      role: 4,
    });
  });

  it('knows the columns that were said though nobody has seen their preview, and else those that were found', () => {
    expect(columnsOf(draft, columns)).toBe(columns);
    const nothing = { ...columns, fullName: null, phone: null, email: null };
    const first = withColumn(draft, nothing, 'email', 1);
    const both = withColumn(first, columnsOf(first, nothing), 'fullName', 0);
    expect(both.columns).toEqual({ fullName: 0, email: 1 });
  });

  it('remembers who is somebody else, until it is taken back', () => {
    const row = { row: 7, by: 'name' } as ImportRow;
    const other = withOther(draft, 7, true);
    expect(other.others).toEqual([7]);
    expect(withOther(other, 7, true).others).toEqual([7]);
    expect(withOther(other, 7, false).others).toEqual([]);
    expect(mayBeOther(row, draft)).toBe(true);
    expect(mayBeOther({ ...row, by: null }, other)).toBe(true);
    expect(mayBeOther({ ...row, by: 'phone' }, draft)).toBe(false);
  });
});
