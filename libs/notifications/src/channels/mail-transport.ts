/** A mail ready to leave. */
export interface Mail {
  /** Always the same for one message, so that a provider or reader can drop a second copy. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A calendar file, when the mail is about a time to keep or to forget. */
  readonly calendar: string | null;
}

/** Where mail leaves. */
export interface MailTransport {
  /** @throws Error when the mail was not taken */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}
