import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleFields } from './rule-fields';

interface PropertyOfApi {
  minimum: number;
  maximum: number;
  description: string;
}

const file = join(process.cwd(), 'docs/api/openapi.json');
const document = JSON.parse(readFileSync(file, 'utf8')) as {
  components: { schemas: { CentreDetailResponse: { properties: { rules: { properties: object } } } } };
};
const { reminderMinutes: _, ...rules } = document.components.schemas.CentreDetailResponse.properties.rules
  .properties as Record<string, PropertyOfApi>;

describe('ruleFields', () => {
  it('holds every number of the API once', () =>
    expect(ruleFields.map(({ key }) => key).sort()).toEqual(Object.keys(rules).sort()));

  it('has the bounds and the units of the API', () =>
    expect(ruleFields.map(({ key, min, max, isMinutes }) => ({ key, min, max, isMinutes }))).toEqual(
      ruleFields.map(({ key }) => {
        const { minimum, maximum, description } = rules[key]!;
        return { key, min: minimum, max: maximum, isMinutes: description.endsWith('in minutes') };
      }),
    ));
});
