import { Problem } from '../../api/client';
import { fieldErrors } from './field-errors';

const refusal = (...errors: { pointer: string; detail: string }[]) =>
  new Problem({
    type: '',
    title: '',
    status: 422,
    code: 'invalid',
    detail: '',
    instance: '',
    errors: errors.map((error) => ({ ...error, code: 'invalid' })),
  });

describe('fieldErrors', () => {
  it('names the fields by their pointers below the form', () =>
    expect(
      fieldErrors(refusal({ pointer: '/policies/2/names', detail: 'Write a name' }), '/policies/2/'),
    ).toEqual(new Map([['names', 'Write a name']])));

  it('keeps the whole pointer of a field of another form', () =>
    expect(
      fieldErrors(refusal({ pointer: '/policies/1/names', detail: 'Write a name' }), '/policies/2/'),
    ).toEqual(new Map([['/policies/1/names', 'Write a name']])));

  it('keeps the first error of a field', () =>
    expect(
      fieldErrors(refusal({ pointer: '/min', detail: 'Too small' }, { pointer: '/min', detail: 'Odd' })),
    ).toEqual(new Map([['min', 'Too small']])));

  it('is empty for a failure without fields', () => expect(fieldErrors(new Error('offline')).size).toBe(0));
});
