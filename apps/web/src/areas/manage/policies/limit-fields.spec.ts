import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { limitFields } from './limit-fields';

interface PropertyOfApi {
  type?: string;
  minimum: number;
  maximum: number;
  description: string;
}

const document = JSON.parse(readFileSync(join(process.cwd(), 'docs/api/openapi.json'), 'utf8')) as {
  components: {
    schemas: { PolicyResponse: { properties: { limits: { properties: Record<string, PropertyOfApi> } } } };
  };
};
const numbers = Object.entries(
  document.components.schemas.PolicyResponse.properties.limits.properties,
).filter(([, { type }]) => type === 'integer');

describe('limitFields', () => {
  it('holds every number of the API with its bounds and its unit', () =>
    expect(new Map(limitFields.map(({ name, min, max, unit }) => [name, { min, max, unit }]))).toEqual(
      new Map(
        numbers.map(([name, { minimum, maximum, description }]) => {
          const [, unit = 'count'] = /, in (minutes|days|percent)$/.exec(description) ?? [];
          return [name, { min: minimum, max: maximum, unit }];
        }),
      ),
    ));
});
