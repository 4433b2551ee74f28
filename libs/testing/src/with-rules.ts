/** Values of rules by name, such as `{ deskMinutesPerDay: 60 }`. */
export type RuleChanges = Readonly<Record<string, number | readonly number[]>>;

/** Whoever can change the rules of a centre and says what they were before. */
export interface ChangesRules {
  changeRules(changes: RuleChanges): Promise<RuleChanges>;
}

/** Does the work while the centre has other rules; afterwards, whatever happened, it has those from before. */
export async function withRules<T>(
  app: ChangesRules,
  changes: RuleChanges,
  work: () => Promise<T>,
): Promise<T> {
  const before = await app.changeRules(changes);
  try {
    return await work();
  } finally {
    await app.changeRules(before);
  }
}
