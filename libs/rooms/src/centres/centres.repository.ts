import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import { type LocalDate, newId } from '@birlik/kernel';
import type { BookingPolicy } from '../rules/booking-policy.js';
import type { CentreRules } from '../rules/centre-rules.js';
import type { Joining } from '../rules/joining.js';
import type { Approval } from '../spaces/space.js';
import type { NamedDay } from './centre.js';
import { CENTRE_CHANNEL } from './centre-channel.js';
import type { WeeklyHours } from '../hours/opening-hours.js';
import type { CentreTemplate, SpaceItem } from '../templates/centre-template.js';
import type { CalendarItem } from '../hours/working-calendar.js';

/** The two halves of the school year. */
const DEFAULT_TERMS = ['02-01', '09-01'];

/** Changes that a manager may make to a space. */
export interface SpaceChanges {
  readonly approval?: Approval | undefined;
  readonly setupMinutes?: number | undefined;
  readonly clearMinutes?: number | undefined;
  /** True to print a new sticker. The old one becomes invalid. */
  readonly newSticker?: boolean | undefined;
}

@Injectable()
export class CentresRepository {
  /** Adds a centre with everything in its template. Returns its id. */
  async addFromTemplate(tx: Tx, template: CentreTemplate): Promise<string> {
    const centreId = newId();
    await tx.query(
      `INSERT INTO centre (id, slug, names, address, zone, calendar, rules, hours, holiday_hours, areas, features, programmes, template, policies, terms, joining)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $2, $13, $14, $15)`,
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
        JSON.stringify(template.joining ?? {}),
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
      for (const space of floor.spaces) await this.addSpace(tx, { centreId, floorId, ids }, space);
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
    { centreId, floorId, ids }: { centreId: string; floorId: string; ids: ReadonlyMap<string, string> },
    space: SpaceItem,
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

  /** Writes days of a working calendar. Existing days are updated. */
  async writeCalendar(tx: Tx, calendar: string, days: readonly CalendarItem[]): Promise<void> {
    for (const day of days)
      await tx.query(
        `INSERT INTO working_day (calendar, date, kind, names, source, confirmed) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (calendar, date) DO UPDATE SET kind = excluded.kind, names = excluded.names, source = excluded.source, confirmed = excluded.confirmed`,
        [calendar, day.date, day.kind, JSON.stringify(day.names), day.source, day.confirmed],
      );
  }

  /** Writes hours or days that differ. A null day removes the centre's exception. */
  async writeHours(
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

  /** Returns the version of a centre's settings; null for an unknown centre. */
  async readVersion(sql: Sql, centreId: string): Promise<number | null> {
    const [row] = await sql.query<{ version: number }>('SELECT version FROM centre WHERE id = $1', [
      centreId,
    ]);
    return row?.version ?? null;
  }

  /** Increases the version of a centre's settings and returns it. */
  async raiseVersion(tx: Tx, centreId: string): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      'UPDATE centre SET version = version + 1 WHERE id = $1 RETURNING version',
      [centreId],
    );
    return row!.version;
  }

  /** Returns the stored rules. Rules with default values may be absent. */
  async readRules(sql: Sql, centreId: string): Promise<Partial<CentreRules>> {
    const [row] = await sql.query<{ rules: Partial<CentreRules> }>('SELECT rules FROM centre WHERE id = $1', [
      centreId,
    ]);
    return row?.rules ?? {};
  }

  async writeRules(tx: Tx, centreId: string, rules: CentreRules): Promise<void> {
    await tx.query('UPDATE centre SET rules = $2 WHERE id = $1', [centreId, JSON.stringify(rules)]);
  }

  async writePolicies(tx: Tx, centreId: string, policies: readonly BookingPolicy[]): Promise<void> {
    await tx.query('UPDATE centre SET policies = $2 WHERE id = $1', [centreId, JSON.stringify(policies)]);
  }

  async writeNetworks(tx: Tx, centreId: string, networks: readonly string[]): Promise<void> {
    await tx.query('UPDATE centre SET networks = $2 WHERE id = $1', [centreId, networks]);
  }

  /** Changes how people join. Absent values stay as they are. */
  async changeJoining(tx: Tx, centreId: string, joining: Partial<Joining>): Promise<void> {
    await tx.query('UPDATE centre SET joining = joining || $2 WHERE id = $1', [
      centreId,
      JSON.stringify(joining),
    ]);
  }

  /** Changes a space. Absent fields stay as they are. */
  async changeSpace(tx: Tx, centreId: string, spaceId: string, changes: SpaceChanges): Promise<void> {
    const { approval = null, setupMinutes = null, clearMinutes = null, newSticker } = changes;
    await tx.query(
      `UPDATE space SET approval = coalesce($3, approval), setup_minutes = coalesce($4, setup_minutes),
         clear_minutes = coalesce($5, clear_minutes), sticker = sticker + $6 WHERE id = $1 AND centre_id = $2`,
      [spaceId, centreId, approval, setupMinutes, clearMinutes, newSticker ? 1 : 0],
    );
  }

  /** Makes every process read the centre again after the transaction has committed. */
  async announceChange(tx: Tx, centreId: string): Promise<void> {
    await tx.query('SELECT pg_notify($2, $1)', [centreId, CENTRE_CHANNEL]);
  }

  /** Returns true if the database has no centre. */
  async isEmpty(tx: Tx): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM centre LIMIT 1');
    return rows.length === 0;
  }
}
