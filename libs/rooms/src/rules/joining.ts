/** How people join a centre. */
export interface Joining {
  /** Whether anybody may make an account. */
  readonly signUp: boolean;
  /** Whether a person must prove their e-mail address or phone before they book. */
  readonly verifiedOnly: boolean;
  /** Names the text about personal data that people agree to when they join. */
  readonly consentVersion: string;
}

/** A centre decides for itself to let anybody in. */
export const DEFAULT_JOINING: Joining = { signUp: false, verifiedOnly: true, consentVersion: '1' };

/** The longest name of a text about personal data. */
export const MAX_CONSENT_VERSION = 40;
