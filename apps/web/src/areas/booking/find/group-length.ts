interface Allowances {
  deskMinutesPerDay: number;
  deskMinimumMinutes: number;
  deskMaximumMinutes: number;
}

const step = 15;

/** How long a group may sit at first: each desk of it counts against the day of who books. An organisation has no such day. */
export function groupMinutes(people: number, rules: Allowances, forOrganisation: boolean): number {
  const most = Math.min(240, rules.deskMaximumMinutes);
  if (people < 2 || forOrganisation) return most;
  const each = Math.floor(rules.deskMinutesPerDay / people / step) * step;
  return Math.max(rules.deskMinimumMinutes, Math.min(most, each));
}
