import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { type Tx, UnitOfWork } from '@birlik/database';
import type { LocalizedText } from '@birlik/kernel';
import { type CentreTemplate, CentresRepository, readCalendar, readTemplate } from '@birlik/rooms';
import { OrganisationsRepository } from '@birlik/users';

interface OrganisationItem {
  readonly key: string;
  readonly type: string;
  readonly names: LocalizedText;
  readonly level: string;
  readonly example: boolean;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** A centre that was created from its template. */
export interface OpenedCentre {
  readonly centreId: string;
  readonly organisationIds: readonly string[];
}

/** Creates a centre from its template, with its working calendar and organisations. */
@Injectable()
export class OpenCentre {
  constructor(
    private readonly work: UnitOfWork,
    private readonly centres: CentresRepository,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /**
   * Reads the template `file`; its organisations are in the same folder, its calendar in `../calendars`.
   * `then` runs in the same transaction, because a centre without people is useless.
   * @returns null, without any change, when `onlyIfEmpty` is set and a centre exists
   * @throws TemplateError with every problem of the template
   */
  async execute<T>(
    file: string,
    onlyIfEmpty: boolean,
    then: (tx: Tx, opened: OpenedCentre) => Promise<T>,
  ): Promise<T | null> {
    const template = readTemplate(await readFile(file, 'utf8'));
    const days = readCalendar(
      await readFile(join(dirname(file), '../calendars', `${template.calendar}.yaml`), 'utf8'),
    );
    const bodies = await readOrganisations(file);
    return this.work.run(async (tx) => {
      if (onlyIfEmpty && !(await this.centres.isEmpty(tx))) return null;
      await this.centres.writeCalendar(tx, template.calendar, days);
      return then(tx, await this.open(tx, template, bodies));
    });
  }

  private async open(
    tx: Tx,
    template: CentreTemplate,
    bodies: readonly OrganisationItem[],
  ): Promise<OpenedCentre> {
    const centreId = await this.centres.addFromTemplate(tx, template);
    const organisationIds: string[] = [];
    for (const body of bodies)
      organisationIds.push(
        await this.organisations.add(tx, centreId, { ...body, validTo: body.validTo ?? null }),
      );
    return { centreId, organisationIds };
  }
}

/** Reads the organisations next to a template; none when there is no such file. */
async function readOrganisations(file: string): Promise<readonly OrganisationItem[]> {
  const beside = file.replace(/\.yaml$/, '.organisations.yaml');
  const text = await readFile(beside, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return (parse(text) as { organisations?: OrganisationItem[] } | null)?.organisations ?? [];
}
