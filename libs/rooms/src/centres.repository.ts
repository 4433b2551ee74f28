import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { type LocalDate, newId } from '@birlik/kernel';
import type { NamedDay } from './centre.js';
import type { WeeklyHours } from './opening-hours.js';
import type { CentreTemplate, SpaceItem } from './centre-template.js';
import type { CalendarItem } from './working-calendar.js';

/** The school year's halves. */
const DEFAULT_TERMS = ['02-01', '09-01'];

@Injectable()
export class CentresRepository {
  /** Adds a centre with all that its template describes; its id. */
  async addFromTemplate(tx: Tx, template: CentreTemplate): Promise<string> {
    const centreId = newId();
    await tx.query(
      `INSERT INTO centre (id, slug, names, address, zone, calendar, rules, hours, holiday_hours, areas, features, programmes, template, policies, terms)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $2, $13, $14)`,
      [
        centreId,
        template.slug,
        JSON.stringify(template.names),
        JSON.stringify(template.address),
        template.zone,
        template.calendar,
        JSON.stringify(template.rules),
        JSON.stringify(template.hours),
        JSON.stringify(template.holidayHours === 'closed' ? [] : template.holidayHours),
        JSON.stringify(template.areas),
        JSON.stringify(template.features),
        JSON.stringify(template.programmes),
        JSON.stringify(template.policies ?? []),
        JSON.stringify([...(template.terms?.length ? template.terms : DEFAULT_TERMS)].sort()),
      ],
    );
    for (const item of template.equipment) await this.addEquipment(tx, centreId, item);
    const ids = new Map(template.floors.flatMap((f) => f.spaces).map((s) => [s.code, newId()]));
    for (const floor of template.floors) {
      const floorId = newId();
      await tx.query(
        'INSERT INTO floor (id, centre_id, key, level, names, plan) VALUES ($1, $2, $3, $4, $5, $6)',
        [floorId, centreId, floor.key, floor.level, JSON.stringify(floor.names), JSON.stringify(floor.plan)],
      );
      for (const space of floor.spaces) await this.addSpace(tx, centreId, floorId, space, ids);
    }
    return centreId;
  }

  private async addEquipment(
    tx: Tx,
    centreId: string,
    item: CentreTemplate['equipment'][number],
  ): Promise<void> {
    await tx.query('INSERT INTO equipment (centre_id, key, names, count, kind) VALUES ($1, $2, $3, $4, $5)', [
      centreId,
      item.key,
      JSON.stringify(item.names),
      item.count,
      item.kind ?? 'thing',
    ]);
    for (let n = 1; n <= item.count; n++)
      await tx.query(
        `INSERT INTO space (id, centre_id, code, kind, equipment_key, area, at) VALUES ($1, $2, $3, 'unit', $4, '', '{}')`,
        [newId(), centreId, `${item.key}#${String(n).padStart(3, '0')}`, item.key],
      );
  }

  private async addSpace(
    tx: Tx,
    centreId: string,
    floorId: string,
    space: SpaceItem,
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO space (id, centre_id, floor_id, code, kind, names, area, capacity, features, part_ids, at, approval, setup_minutes, clear_minutes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ids.get(space.code),
        centreId,
        floorId,
        space.code,
        space.kind,
        space.names ? JSON.stringify(space.names) : null,
        space.area,
        space.capacity ?? 1,
        space.features ?? [],
        (space.parts ?? []).map((code) => ids.get(code)),
        space.at,
        space.approval ?? 'none',
        space.setupMinutes ?? 0,
        space.clearMinutes ?? 0,
      ],
    );
  }

  /** Writes a working calendar; a day that is there already is brought up to date. */
  async putCalendar(tx: Tx, calendar: string, days: readonly CalendarItem[]): Promise<void> {
    for (const day of days)
      await tx.query(
        `INSERT INTO working_day (calendar, date, kind, names, source, confirmed) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (calendar, date) DO UPDATE SET kind = excluded.kind, names = excluded.names, source = excluded.source, confirmed = excluded.confirmed`,
        [calendar, day.date, day.kind, JSON.stringify(day.names), day.source, day.confirmed],
      );
  }

  /** Writes other hours, or days that differ; a null day is given back to the working calendar. */
  async setHours(
    tx: Tx,
    centreId: string,
    change: {
      readonly hours?: WeeklyHours | undefined;
      readonly holidayHours?: readonly string[] | undefined;
      readonly days?: Readonly<Record<LocalDate, NamedDay | null>> | undefined;
    },
    madeBy: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE centre SET hours = coalesce($2, hours), holiday_hours = coalesce($3, holiday_hours), version = version + 1 WHERE id = $1`,
      [
        centreId,
        change.hours ? JSON.stringify(change.hours) : null,
        change.holidayHours ? JSON.stringify(change.holidayHours) : null,
      ],
    );
    for (const [date, day] of Object.entries(change.days ?? {})) {
      await tx.query('DELETE FROM centre_day WHERE centre_id = $1 AND date = $2', [centreId, date]);
      if (day)
        await tx.query(
          'INSERT INTO centre_day (centre_id, date, kind, hours, names, made_by) VALUES ($1, $2, $3, $4, $5, $6)',
          [
            centreId,
            date,
            day.kind,
            day.hours ? JSON.stringify(day.hours) : null,
            JSON.stringify(day.names),
            madeBy,
          ],
        );
    }
  }

  /** True when the database holds no centre yet. */
  async isEmpty(tx: Tx): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM centre LIMIT 1');
    return rows.length === 0;
  }
}
