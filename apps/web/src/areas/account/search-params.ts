import { type RawSearch, readText } from '../../app/routes/search-params';

/** What the sign-in page takes from its address. */
export interface SignInSearch {
  /** Where to go after signing in. */
  next?: string;
}

/** Checks the parameters of `/sign-in`. Only a path of this app may follow. */
export function readSignInSearch(raw: RawSearch): SignInSearch {
  const next = readText(raw['next']);
  return next && /^\/(?![/\\])/.test(next) ? { next } : {};
}
