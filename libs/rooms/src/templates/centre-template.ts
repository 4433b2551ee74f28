import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
  type ValidationError,
  validateSync,
} from 'class-validator';
import { parse } from 'yaml';
import type { LocalizedText } from '@birlik/kernel';
import type { BookingPolicy } from '../rules/booking-policy.js';
import { applyRuleChanges, DEFAULT_RULES } from '../rules/centre-rules.js';
import { type Joining, MAX_CONSENT_VERSION } from '../rules/joining.js';
import { isHoursList, WEEKDAYS } from '../hours/opening-hours.js';
import { findPolicyProblems } from '../rules/policy-problems.js';

const KEY = /^[a-z0-9][a-z0-9-]*$/;

class Names {
  @IsString() @IsNotEmpty() kk: string;
  @IsString() @IsNotEmpty() ru: string;
  @IsString() @IsNotEmpty() en: string;
}

class NamedItem {
  @Matches(KEY) key: string;
  @ValidateNested() @Type(() => Names) names: LocalizedText;
}

class EquipmentItem extends NamedItem {
  @IsOptional() @IsIn(['thing', 'staff']) kind?: 'thing' | 'staff';
  @IsInt() @Min(0) count: number;
}

class AreaItem extends NamedItem {
  /** `centre`, `always`, or a weekly table. */
  hours: 'centre' | 'always' | Record<string, string[]>;
}

/** A space of the template. Its id is created when the template is loaded. */
export class SpaceItem {
  @IsString() @IsNotEmpty() code: string;
  @IsIn(['desk', 'room']) kind: 'desk' | 'room';
  @IsString() area: string;
  @IsOptional() @ValidateNested() @Type(() => Names) names?: LocalizedText;
  @IsOptional() @IsInt() @Min(1) @Max(10_000) capacity?: number;
  @IsOptional() @IsString({ each: true }) features?: string[];
  @IsOptional() @IsString({ each: true }) parts?: string[];
  @IsOptional() @IsIn(['none', 'required']) approval?: 'none' | 'required';
  @IsOptional() @IsInt() @Min(0) @Max(240) setupMinutes?: number;
  @IsOptional() @IsInt() @Min(0) @Max(240) clearMinutes?: number;
  @IsArray() @ArrayMinSize(5) @ArrayMaxSize(5) @IsInt({ each: true }) at: number[];
}

class FloorItem extends NamedItem {
  @IsInt() level: number;
  @IsObject() plan: object;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SpaceItem) spaces: SpaceItem[];
}

/** How people join; what is absent has its default. */
class JoiningItem implements Partial<Joining> {
  @IsOptional() @IsBoolean() signUp?: boolean;
  @IsOptional() @IsBoolean() verifiedOnly?: boolean;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(MAX_CONSENT_VERSION) consentVersion?: string;
}

/** The description of a centre by a region: one YAML file under config/centres. */
export class CentreTemplate {
  @Matches(KEY) slug: string;
  @ValidateNested() @Type(() => Names) names: LocalizedText;
  @ValidateNested() @Type(() => Names) address: LocalizedText;
  @IsString() zone: string;
  @Matches(KEY) calendar: string;
  @IsObject() rules: Record<string, unknown>;
  @IsOptional() @IsArray() policies?: BookingPolicy[];
  @IsOptional() @Matches(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { each: true }) terms?: string[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => JoiningItem) joining?: JoiningItem;
  @IsArray() @ValidateNested({ each: true }) @Type(() => NamedItem) programmes: NamedItem[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => NamedItem) features: NamedItem[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => EquipmentItem) equipment: EquipmentItem[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AreaItem) areas: AreaItem[];
  @IsObject() hours: Record<string, string[]>;
  holidayHours: 'closed' | string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => FloorItem) floors: FloorItem[];
}

/** The template is invalid; it lists every problem with its place. */
export class TemplateError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The centre template is wrong:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
    this.name = 'TemplateError';
  }
}

/**
 * Reads and checks a template.
 * @throws TemplateError with every problem: forms, hours and rules; then unknown names
 */
export function readTemplate(yaml: string): CentreTemplate {
  const template = plainToInstance(CentreTemplate, parse(yaml));
  const problems = flatten(validateSync(template, { forbidUnknownValues: true }));
  if (problems.length > 0) throw new TemplateError(problems);
  const malformed = [...hoursProblems(template), ...ruleProblems(template)];
  if (malformed.length > 0) throw new TemplateError(malformed);
  const dangling = referenceProblems(template);
  if (dangling.length > 0) throw new TemplateError(dangling);
  return template;
}

function flatten(errors: ValidationError[], path = ''): string[] {
  return errors.flatMap((e) => [
    ...Object.values(e.constraints ?? {}).map((text) => `${path}/${e.property}: ${text}`),
    ...flatten(e.children ?? [], `${path}/${e.property}`),
  ]);
}

function weekProblems(week: Record<string, unknown>, path: string): string[] {
  return WEEKDAYS.filter((day) => !isHoursList(week[day])).map(
    (day) => `${path}/${day}: must be a list of HH:MM-HH:MM`,
  );
}

function hoursProblems(template: CentreTemplate): string[] {
  const own = template.areas.filter((a) => a.hours !== 'centre' && a.hours !== 'always');
  const holiday = template.holidayHours === 'closed' || isHoursList(template.holidayHours);
  return [
    ...weekProblems(template.hours, '/hours'),
    ...own.flatMap((a) => weekProblems(a.hours as Record<string, unknown>, `/areas/${a.key}/hours`)),
    ...(holiday ? [] : ['/holidayHours: must be `closed` or a list of HH:MM-HH:MM']),
  ];
}

function referenceProblems(template: CentreTemplate): string[] {
  const areas = new Set(template.areas.map((a) => a.key));
  const features = new Set(template.features.map((f) => f.key));
  const spaces = template.floors.flatMap((f) => f.spaces);
  const codes = new Set(spaces.map((s) => s.code));
  const policies = (template.policies ?? []).flatMap(({ key, applies }) => [
    ...(applies.areas ?? []).filter((a) => !areas.has(a)).map((a) => `/policies/${key}: no area «${a}»`),
    ...(applies.spaces ?? []).filter((s) => !codes.has(s)).map((s) => `/policies/${key}: no space «${s}»`),
    ...(applies.features ?? [])
      .filter((f) => !features.has(f))
      .map((f) => `/policies/${key}: no feature «${f}»`),
  ]);
  return [
    ...(isZone(template.zone) ? [] : [`/zone: no time zone «${template.zone}»`]),
    ...policies,
    ...(codes.size === spaces.length ? [] : ['/floors: two spaces bear one code']),
    ...spaces.flatMap((s) => [
      ...(areas.has(s.area) ? [] : [`/floors/${s.code}/area: no area «${s.area}»`]),
      ...(s.features ?? [])
        .filter((f) => !features.has(f))
        .map((f) => `/floors/${s.code}/features: no feature «${f}»`),
      ...(s.parts ?? []).filter((p) => !codes.has(p)).map((p) => `/floors/${s.code}/parts: no space «${p}»`),
    ]),
  ];
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/');
  } catch {
    return false;
  }
}

function ruleProblems(template: CentreTemplate): string[] {
  return [
    ...applyRuleChanges(DEFAULT_RULES, template.rules).problems.map((p) => `/rules${p.pointer}: ${p.code}`),
    ...findPolicyProblems(template.policies ?? []).map((p) => `/policies${p.pointer}: ${p.code}`),
  ];
}
