import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { isCleanText, isLocalDate, isOneLine, tidyText } from '@birlik/kernel';
import { isHoursList } from '@birlik/rooms';

interface Common {
  doc?: string;
  optional?: boolean;
}

// Each decorator checks a field of a request and describes it in the OpenAPI file, so that the two cannot
// differ.

function described(
  options: ApiPropertyOptions,
  { doc, optional, nullable }: Common & { nullable?: boolean },
): PropertyDecorator[] {
  const about = { ...(doc && { description: doc }), ...(nullable && { nullable }), required: !optional };
  return [
    ApiProperty({ ...options, ...about } as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : []),
    // Null becomes undefined, so that readers of the request handle one case.
    ...(optional && !nullable ? [Transform(({ value }) => (value as unknown) ?? undefined)] : []),
  ];
}

function check(name: string, validate: (value: unknown) => boolean, message: string): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: propertyName as string,
      options: { message },
      validator: { validate },
    });
}

/** RFC 9562 allows upper case too; inside there is one form, that of the database. */
const inSmallLetters = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** A UUID; an optional one that is `nullable` keeps null, which empties what is stored. */
export function IdField(options: Common & { nullable?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: String, format: 'uuid' }, options),
    Transform(({ value }) => inSmallLetters(value)),
    IsUUID('all', { message: 'not_an_id' }),
  );
}

/** One to `max` UUIDs. */
export function IdsField(options: Common & { max?: number } = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: [String], format: 'uuid' }, options),
    Transform(({ value }) => (Array.isArray(value) ? value.map(inSmallLetters) : (value as unknown))),
    IsArray({ message: 'not_a_list' }),
    ArrayMinSize(1, { message: 'empty' }),
    ArrayMaxSize(options.max ?? 20, { message: 'too_many' }),
    IsUUID('all', { each: true, message: 'not_an_id' }),
  );
}

/**
 * Text without invisible characters; trimmed and in Unicode normal form. One line, unless it may have `lines`.
 * An optional one that is `nullable` keeps null, which empties what is stored; others take null for absent.
 */
export function TextField(
  options: Common & { max?: number; min?: number; lines?: boolean; nullable?: boolean } = {},
): PropertyDecorator {
  const max = options.max ?? 200;
  const isAllowed = (text: string) => isCleanText(text) && (options.lines === true || isOneLine(text.trim()));
  return applyDecorators(
    ...described({ type: String, maxLength: max, minLength: options.min ?? 1 }, options),
    Transform(({ value }) =>
      typeof value === 'string' && isCleanText(value) ? tidyText(value) : (value as unknown),
    ),
    IsString({ message: 'not_a_text' }),
    MinLength(options.min ?? 1, { message: 'empty' }),
    MaxLength(max, { message: 'too_long' }),
    check('isCleanText', (value) => typeof value !== 'string' || isAllowed(value), 'forbidden_characters'),
  );
}

/** A secret or a search text: checked for length, but not changed. */
export function RawTextField(options: Common & { max?: number; min?: number } = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: String, maxLength: options.max ?? 200, minLength: options.min ?? 0 }, options),
    IsString({ message: 'not_a_text' }),
    MinLength(options.min ?? 0, { message: 'empty' }),
    MaxLength(options.max ?? 200, { message: 'too_long' }),
    check('isCleanText', (value) => typeof value !== 'string' || isCleanText(value), 'forbidden_characters'),
  );
}

/** The text of a file: checked for length only, because whoever reads it names the row that is wrong. */
export function FileTextField(options: Common & { max: number }): PropertyDecorator {
  return applyDecorators(
    ...described({ type: String, maxLength: options.max, minLength: 1 }, options),
    IsString({ message: 'not_a_text' }),
    MinLength(1, { message: 'empty' }),
    MaxLength(options.max, { message: 'too_long' }),
  );
}

const RFC3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/;
const EARLIEST_INSTANT_MS = Date.UTC(2020, 0, 1);
const LATEST_INSTANT_MS = Date.UTC(2100, 0, 1);

/**
 * Reads an instant (RFC 3339 with offset) as epoch milliseconds. Returns null for invalid text, such as 31
 * February or hour 25.
 */
export function readInstant(text: unknown): number | null {
  if (typeof text !== 'string' || !RFC3339.test(text) || !isLocalDate(text.slice(0, 10))) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) || at < EARLIEST_INSTANT_MS || at > LATEST_INSTANT_MS ? null : at;
}

/** An instant, RFC 3339 with offset, between 2020 and 2100. The field contains epoch milliseconds. */
export function InstantField(options: Common = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: String, format: 'date-time', example: '2026-11-24T14:00:00+05:00' }, options),
    // A JSON number is not an instant; only a value that was read from text passes the check.
    Transform(
      ({ value }) => readInstant(value) ?? (typeof value === 'number' ? String(value) : (value as unknown)),
    ),
    check('isInstant', (value) => typeof value === 'number', 'not_an_instant'),
  );
}

/** A calendar date `YYYY-MM-DD` between 2020 and 2100; null as with an id. */
export function DateField(options: Common & { nullable?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: String, format: 'date', example: '2026-11-24' }, options),
    check(
      'isDate',
      (v) => typeof v === 'string' && isLocalDate(v) && v >= '2020-01-01' && v < '2100-01-01',
      'not_a_date',
    ),
  );
}

/** One of a fixed list of words. */
export function ChoiceField(choices: readonly string[], options: Common = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ enum: [...choices] }, options),
    IsIn(choices, { message: 'not_a_choice' }),
  );
}

/** A whole number within bounds. Text of a query is converted. */
export function IntField(options: Common & { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    ...described({ type: 'integer', minimum: options.min, maximum: options.max }, options),
    Type(() => Number),
    IsInt({ message: 'not_a_whole_number' }),
    Min(options.min, { message: 'too_small' }),
    Max(options.max, { message: 'too_large' }),
  );
}

/** A short key of lower-case letters, digits and hyphens. */
export function KeyField(options: Common = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: String, pattern: '^[a-z0-9-]{1,40}$' }, options),
    check('isKey', (value) => typeof value === 'string' && /^[a-z0-9-]{1,40}$/.test(value), 'not_a_choice'),
  );
}

/** A list of objects, each checked by its own class; with `uniqueBy` no two have the same value there. */
export function ListField(
  item: new () => object,
  options: Common & { max: number; uniqueBy?: string },
): PropertyDecorator {
  const { uniqueBy } = options;
  return applyDecorators(
    ...described({ type: [item] }, options),
    IsArray({ message: 'not_a_list' }),
    ArrayMaxSize(options.max, { message: 'too_many' }),
    ...(uniqueBy ? [check('isUnique', (value) => areUnique(value, uniqueBy), 'twice')] : []),
    ValidateNested({ each: true, message: 'invalid' }),
    Type(() => item),
  );
}

function areUnique(value: unknown, key: string): boolean {
  if (!Array.isArray(value)) return true;
  const keys = value.map((item) => (item as Record<string, unknown> | null)?.[key]);
  return new Set(keys).size === keys.length;
}

class LocalizedRequest {
  @TextField({ max: 300 }) kk: string;
  @TextField({ max: 300 }) ru: string;
  @TextField({ max: 300 }) en: string;
}

/** One text in the three languages. */
export function LocalizedField(options: Common = {}): PropertyDecorator {
  return NestedField(LocalizedRequest, options);
}

/** A wall time `HH:MM`. */
export function WallTimeField(options: Common = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: String, pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', example: '18:00' }, options),
    check(
      'isWallTime',
      (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
      'not_a_time',
    ),
  );
}

/** Six digits that somebody was sent. Spaces that phones put between them are left out. */
export function CodeField(options: Common = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: String, pattern: '^[0-9]{6}$', example: '048213' }, options),
    Transform(({ value }) =>
      typeof value === 'string' ? value.slice(0, 20).replace(/\s/g, '') : (value as unknown),
    ),
    check('isCode', (value) => typeof value === 'string' && /^\d{6}$/.test(value), 'invalid'),
  );
}

/** A boolean. */
export function FlagField(options: Common = {}): PropertyDecorator {
  return applyDecorators(...described({ type: Boolean }, options), IsBoolean({ message: 'not_a_choice' }));
}

/** A short list of whole numbers within bounds. */
export function IntsField(options: Common & { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    ...described(
      { type: 'array', items: { type: 'integer', minimum: options.min, maximum: options.max } },
      options,
    ),
    IsArray({ message: 'not_a_list' }),
    ArrayMaxSize(options.max, { message: 'too_many' }),
    IsInt({ each: true, message: 'not_a_whole_number' }),
    Min(options.min, { each: true, message: 'too_small' }),
    Max(options.max, { each: true, message: 'too_large' }),
  );
}

/** An object that its own class checks. */
export function NestedField(item: new () => object, options: Common = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: item }, options),
    IsObject({ message: 'invalid' }),
    ValidateNested({ message: 'invalid' }),
    Type(() => item),
  );
}

/** A list of opening hours of one day, `HH:MM-HH:MM`. An end at or before its start is on the next day. */
export function HoursField(options: Common = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: [String], maxItems: 6, example: ['08:00-22:00'] }, options),
    IsArray({ message: 'not_a_list' }),
    ArrayMaxSize(6, { message: 'too_many' }),
    check('areHours', (value) => isHoursList(value), 'not_a_time'),
  );
}

/** A short list of keys. */
export function KeysField(options: Common = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: [String], maxItems: 12, example: ['quiet', 'socket'] }, options),
    IsArray({ message: 'not_a_list' }),
    ArrayMaxSize(12, { message: 'too_many' }),
    check('areKeys', areKeys, 'not_a_choice'),
  );
}

function areKeys(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((word) => typeof word === 'string' && /^[a-z0-9-]{1,40}$/.test(word))
  );
}

/** A list of address ranges; the use case reads them. */
export function NetworksField(options: Common & { max: number }): PropertyDecorator {
  return applyDecorators(
    ...described({ type: [String], maxItems: options.max, example: ['203.0.113.0/24'] }, options),
    IsArray({ message: 'not_a_list' }),
    ArrayMaxSize(options.max, { message: 'too_many' }),
    IsString({ each: true, message: 'not_a_text' }),
  );
}

/** A list of words that are separated by commas. */
export function WordsField(options: Common = {}): PropertyDecorator {
  return applyDecorators(
    ...described({ type: String, example: 'quiet,socket' }, options),
    Transform(({ value }) =>
      typeof value === 'string' ? value.split(',').filter(Boolean) : (value as unknown),
    ),
    IsArray({ message: 'not_a_list' }),
    ArrayMaxSize(12, { message: 'too_many' }),
    check('areKeys', areKeys, 'not_a_choice'),
  );
}
