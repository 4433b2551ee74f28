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
  const problems: (FieldProblem | false)[] = [
    form.email === undefined && form.phone === undefined && { pointer: '/email', code: 'required' },
    form.email !== undefined && email === null && { pointer: '/email', code: 'not_an_email' },
    form.phone !== undefined && phone === null && { pointer: '/phone', code: 'not_a_phone' },
    !isStrongPassword(form.password, [form.fullName, email ?? '', phone ?? '']) && {
      pointer: '/password',
      code: 'too_weak',
    },
    form.consentVersion !== consentVersion && { pointer: '/consentVersion', code: 'not_a_choice' },
  ];
  const errors = problems.filter((problem) => problem !== false);
  if (errors.length > 0) throw INVALID_REQUEST.create({ errors });
  return { email, phone };
}
