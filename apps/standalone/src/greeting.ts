/** The accounts of the demo centre, and the role of each. */
const DEMO_ACCOUNTS = [
  ['member@birlik.example', 'member'],
  ['organiser@birlik.example', 'organiser'],
  ['desk@birlik.example', 'front desk'],
  ['manager@birlik.example', 'manager'],
] as const;
const DEMO_PASSWORD = 'birlik-demo';

/** Writes the text that is printed when everything is ready. */
export function writeGreeting(address: string, demoCentre: boolean, seconds: number): string {
  const lines = ['', `  Birlik is ready after ${seconds.toFixed(1)} s:  ${address}`];
  if (demoCentre) {
    lines.push('', `  Demo accounts (password: ${DEMO_PASSWORD})`);
    for (const [email, who] of DEMO_ACCOUNTS) lines.push(`    ${email.padEnd(26)} ${who}`);
  }
  lines.push('', '  Ctrl+C stops everything. The data stay.', '');
  return lines.join('\n');
}
