import { type FieldProblem, INVALID_REQUEST } from '@birlik/kernel';
import type { Joining } from '@birlik/rooms';
import { isStrongPassword, readEmail, readPhone } from '@birlik/users';

/** What somebody types to join. */
export interface SignUpForm {
  readonly fullName: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly password: string;
  /** The text about personal data that they agreed to. */
  readonly consentVersion: string;
}

/** The addresses of somebody who joins; at least one is not null. */
export interface Addresses {
  readonly email: string | null;
  readonly phone: string | null;
}

/**
 * Reads the form of somebody who joins.
 * @throws DomainError `invalid_request` with every problem: no address, one that is none, a password that is easily
 * guessed, a text about personal data that is not the current one
 */
export function readSignUp(form: SignUpForm, { consentVersion }: Joining): Addresses {
  const email = form.email === undefined ? null : readEmail(form.email);
  const phone = form.phone === undefined ? null : readPhone(form.phone);
  const errors = [
    ...listAddressProblems(form, { email, phone }),
    ...listOtherProblems(form, { email, phone }, consentVersion),
  ];
  if (errors.length > 0) throw INVALID_REQUEST.create({ errors });
  return { email, phone };
}

function listAddressProblems(form: SignUpForm, { email, phone }: Addresses): FieldProblem[] {
  if (form.email === undefined && form.phone === undefined) return [{ pointer: '/email', code: 'required' }];
  const problems: FieldProblem[] = [];
  if (form.email !== undefined && email === null) problems.push({ pointer: '/email', code: 'not_an_email' });
  if (form.phone !== undefined && phone === null) problems.push({ pointer: '/phone', code: 'not_a_phone' });
  return problems;
}

function listOtherProblems(
  form: SignUpForm,
  { email, phone }: Addresses,
  consentVersion: string,
): FieldProblem[] {
  const isStrong = isStrongPassword(form.password, [form.fullName, email ?? '', phone ?? '']);
  const problems: FieldProblem[] = [];
  if (!isStrong) problems.push({ pointer: '/password', code: 'too_weak' });
  if (form.consentVersion !== consentVersion)
    problems.push({ pointer: '/consentVersion', code: 'not_a_choice' });
  return problems;
}
