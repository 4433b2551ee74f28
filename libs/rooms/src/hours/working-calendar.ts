import { plainToInstance, Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsString, Matches, ValidateNested, validateSync } from 'class-validator';
import { parse } from 'yaml';
import { isLocalDate, type LocalizedText } from '@birlik/kernel';
import type { CalendarDay } from './opening-hours.js';

export class CalendarItem {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) date: string;
  @IsIn(['holiday', 'day_off_moved', 'working_day_moved']) kind: CalendarDay['kind'];
  names: LocalizedText;
  @IsString() source: string;
  @IsBoolean() confirmed: boolean;
}

class CalendarFile {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CalendarItem) days: CalendarItem[];
}

/**
 * Reads a working calendar from YAML: `days:` with date, kind, names, source and whether it is confirmed.
 * @throws Error for the first invalid day
 */
export function readCalendar(yaml: string): readonly CalendarItem[] {
  const file = plainToInstance(CalendarFile, parse(yaml));
  const [problem] = validateSync(file, { forbidUnknownValues: true });
  const bad = file.days.find((d) => !isLocalDate(d.date));
  if (problem ?? bad) throw new Error(`The working calendar is wrong: ${bad?.date ?? String(problem)}`);
  return file.days;
}
