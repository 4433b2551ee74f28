import { HoursField } from '../http/fields.js';

export class WeeklyHoursRequest {
  @HoursField() mon: string[];
  @HoursField() tue: string[];
  @HoursField() wed: string[];
  @HoursField() thu: string[];
  @HoursField() fri: string[];
  @HoursField() sat: string[];
  @HoursField() sun: string[];
}
