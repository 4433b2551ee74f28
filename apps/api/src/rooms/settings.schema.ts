import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import {
  DEFAULT_RULES,
  LIFTERS,
  LIMIT_SETTINGS,
  MAX_POLICIES,
  POLICY_KEY,
  POLICY_ROLES,
  PRIME_WEIGHT,
  REMINDERS,
  RULE_SETTINGS,
  SCOPE_WORDS,
  type RuleName,
} from '@birlik/rooms';
import { WeeklyHoursRequest } from './weekly-hours.requests.js';
import { LocalizedResponse, Out } from '../http/responses.js';

// The library validates rules and policies as a whole and reports every problem; this file only describes
// them.

const integer = (min: number, max: number, description: string) => ({
  type: 'integer' as const,
  minimum: min,
  maximum: max,
  description,
});

/** Rules by name; absent rules stay as they are. */
export const RULE_CHANGES = {
  type: 'object' as const,
  properties: {
    ...Object.fromEntries(
      Object.entries(RULE_SETTINGS).map(([name, { doc, unit, min, max }]) => [
        name,
        integer(min, max, `${doc}, in ${unit}`),
      ]),
    ),
    reminderMinutes: {
      type: 'array' as const,
      items: integer(REMINDERS.min, REMINDERS.max, 'Minutes'),
      maxItems: REMINDERS.maxCount,
      uniqueItems: true,
      description: 'Reminders leave this many minutes before the start',
    },
  },
  additionalProperties: false,
  example: { deskGraceMinutes: 20 },
};

/** All rules of a centre, each with its default value. */
export const RULES = Object.fromEntries(
  Object.entries(RULE_CHANGES.properties).map(([name, rule]) => [
    name,
    { ...rule, default: DEFAULT_RULES[name as RuleName | 'reminderMinutes'] },
  ]),
);

const week = { allOf: [{ $ref: getSchemaPath(WeeklyHoursRequest) }] };

function words(description: string, items: { enum?: string[] } = {}): PropertyDecorator {
  return ApiProperty({
    type: 'array',
    items: { type: 'string', maxLength: SCOPE_WORDS.maxLength, ...items },
    maxItems: SCOPE_WORDS.maxCount,
    uniqueItems: true,
    description,
    required: false,
  });
}

class PolicyScopeResponse {
  @ApiProperty({ type: String, enum: ['desk', 'room'], required: false }) kind?: string;
  @words('Keys of areas') areas?: string[];
  @words('Codes of desks and rooms') spaces?: string[];
  @words('Keys of features: spaces that have all of these') features?: string[];
  @words('In which part somebody books; a newcomer has never been here', { enum: [...POLICY_ROLES] })
  roles?: string[];
  @words('Types of organisations') organisationTypes?: string[];
  @words('Keys of organisations') organisations?: string[];
}

/** Units that the number alone does not show. */
const MEASURES: ReadonlySet<string> = new Set(['minutes', 'days', 'percent']);

const LIMITS = {
  ...Object.fromEntries(
    Object.entries(LIMIT_SETTINGS).map(([name, { doc, unit, min, max }]) => [
      name,
      integer(min, max, MEASURES.has(unit) ? `${doc}, in ${unit}` : doc),
    ]),
  ),
  windows: week,
  primeTime: {
    type: 'object' as const,
    required: ['hours', 'weight'],
    additionalProperties: false,
    properties: {
      hours: week,
      weight: integer(
        PRIME_WEIGHT.min,
        PRIME_WEIGHT.max,
        'A minute within the hours counts as this many against allowances of minutes',
      ),
    },
  },
};

/** Values for some spaces, roles or organisations, in addition to the rules. */
export class PolicyResponse {
  @Out(String, { pattern: POLICY_KEY.source }) key: string;
  @Out(LocalizedResponse) names: LocalizedResponse;
  @Out(PolicyScopeResponse, {
    description: 'It applies to what fits everything named; nothing named: to all',
  })
  applies: PolicyScopeResponse;
  @ApiProperty({
    type: String,
    enum: ['person', 'organisation'],
    required: false,
    description: 'Whose bookings count against its allowances; the person’s own when absent',
  })
  counts?: string;
  @Out('object', { description: '`docs/rules.md` explains each', properties: LIMITS }) limits: object;
  @ApiProperty({
    type: String,
    enum: [...LIFTERS],
    required: false,
    description: 'Who may book all the same; the front desk when absent',
  })
  liftedBy?: string;
}

export class ReplacePoliciesRequest {
  @Out([PolicyResponse], { maxItems: MAX_POLICIES }) policies: PolicyResponse[];
}
