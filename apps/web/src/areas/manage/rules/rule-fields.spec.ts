import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRule, ruleGroups } from './rule-fields';

interface Described {
  minimum: number;
  maximum: number;
  description: string;
}

const file = join(process.cwd(), 'docs/api/openapi.json');
const document = JSON.parse(readFileSync(file, 'utf8')) as {
  components: { schemas: { CentreDetailResponse: { properties: { rules: { properties: object } } } } };
};
const { reminderMinutes: _, ...rules } = document.components.schemas.CentreDetailResponse.properties.rules
  .properties as Record<string, Described>;
const fields = ruleGroups.flatMap((group) => group.fields);

describe('the fields of the rules', () => {
  it('are those of the API, each once', () =>
    expect(fields.map(({ key }) => key).sort()).toEqual(Object.keys(rules).sort()));

  it('have its bounds and its units', () =>
    expect(fields.map(({ key, min, max, minutes }) => ({ key, min, max, minutes }))).toEqual(
      fields.map(({ key }) => {
        const { minimum, maximum, description } = rules[key]!;
        return { key, min: minimum, max: maximum, minutes: description.endsWith('in minutes') };
      }),
    ));

  it('take whole numbers within them alone', () => {
    const bounds = { min: 1, max: 240 };
    expect(readRule(bounds, '30')).toBe(30);
    for (const text of ['', ' ', '0', '241', '1.5', 'x']) expect(readRule(bounds, text)).toBeNull();
  });
});
