import { ENVIRONMENTS } from './environment.js';
import { settingsOf } from './setting.js';

/**
 * Returns the text of `config/.env.example`. It is built from the environment classes, so that the two cannot
 * differ.
 */
export function envExample(): string {
  const lines = [
    '# Every setting with its default. Made from libs/config; `npm run check` compares the two.',
    '# Values set in the environment win. Nothing here is needed for `npm start`.',
  ];
  const seen = new Set<string>();
  for (const environment of ENVIRONMENTS) {
    const defaults = new environment() as unknown as Record<string, string | number>;
    for (const setting of settingsOf(environment)) {
      if (seen.has(setting.name)) continue;
      seen.add(setting.name);
      lines.push('', `# ${setting.doc}`, `# ${setting.name}=${String(defaults[setting.name] ?? '')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
