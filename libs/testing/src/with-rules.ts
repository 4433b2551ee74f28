/** Values of rules by name, such as `{ deskMinutesPerDay: 60 }`. */
export type RuleChanges = Readonly<Record<string, number | readonly number[]>>;

/** Changes rules of a centre and returns the values before. */
export interface ChangesRules {
  changeRules(changes: RuleChanges): Promise<RuleChanges>;
}

/** Runs the work with other rules of the centre, and always restores the old values afterwards. */
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
