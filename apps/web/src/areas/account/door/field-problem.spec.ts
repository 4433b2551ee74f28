import { Problem } from '../../../api/client';
import { findFieldProblem, isAboutFields } from './field-problem';

const problem = (code: string, errors?: object[]) =>
  new Problem({ type: '', title: '', status: 400, detail: '', instance: '', code, errors } as never);

describe('what the server says about fields', () => {
  const weak = problem('invalid_request', [{ pointer: '/password', code: 'too_weak', detail: 'Тым оңай.' }]);

  it('stands at the field that it is about', () => {
    expect(findFieldProblem(weak, 'password')).toBe('Тым оңай.');
    expect(findFieldProblem(weak, 'email')).toBeUndefined();
    expect(findFieldProblem(problem('rate_limited'), 'password')).toBeUndefined();
    expect(findFieldProblem(new Error('x'), 'password')).toBeUndefined();
  });

  it('is said once, and what is about no field is said about the form', () => {
    expect(isAboutFields(weak, ['password', 'email'])).toBe(true);
    expect(isAboutFields(weak, ['email'])).toBe(false);
    expect(isAboutFields(problem('rate_limited'), ['email'])).toBe(false);
    expect(isAboutFields(problem('invalid_request', []), ['email'])).toBe(false);
  });
});
