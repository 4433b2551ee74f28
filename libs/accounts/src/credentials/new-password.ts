import { invalid } from '@birlik/kernel';
import { type Account, isStrongPassword } from '@birlik/users';

/**
 * Checks a password that somebody wants to have.
 * @throws DomainError `invalid_request` for one that is easily guessed
 */
export function checkNewPassword(password: string, own: readonly (string | null)[]): void {
  const words = own.filter((word) => word !== null);
  if (!isStrongPassword(password, words)) throw invalid('/password', 'too_weak');
}

/** Returns what belongs to a person and is therefore no secret. */
export function listOwnWords({ fullName, email, phone }: Account): (string | null)[] {
  return [fullName, email, phone];
}
