import { Injectable } from '@nestjs/common';
import { lockOf, readNow, type Sql, type Tx } from '@birlik/database';
import { type Erasure, PersonalDataHolder, PersonalDataHolders } from '@birlik/users';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { CancelActivity } from '../lifecycle/cancel-activity.js';
import { CancelRegistration } from '../registrations/cancel-registration.js';
import { RegistrationsRepository } from '../registrations/registrations.repository.js';

/** Nobody has as many. */
const ALL = 10_000;

/** The events of a person, and what they have registered for. */
@Injectable()
export class PersonalDataOfProgrammes extends PersonalDataHolder {
  readonly selections = {
    activity: `SELECT id, centre_id AS "centreId", organisation_id AS "organisationId", programme, names, seats, state,
        created_at AS "createdAt" FROM activity WHERE person_id = $1 ORDER BY created_at, id`,
    registration: `SELECT id, activity_id AS "activityId", session_number AS "sessionNumber", centre_id AS "centreId",
        team_name AS "teamName", people, state, created_at AS "createdAt" FROM registration WHERE person_id = $1 ORDER BY created_at, id`,
    attendance_mark: `SELECT m.session_id AS "sessionId", m.registration_id AS "registrationId", m.mark, m.people, m.marked_at AS "markedAt"
      FROM attendance_mark m JOIN registration r ON r.id = m.registration_id WHERE r.person_id = $1 ORDER BY m.marked_at, m.session_id`,
  };

  constructor(
    private readonly holders: PersonalDataHolders,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly cancelling: CancelRegistration,
    private readonly callingOff: CancelActivity,
  ) {
    super();
    this.holders.registerHolder(this);
  }

  override async listLocks(sql: Sql, personId: string): Promise<readonly bigint[]> {
    const own = await this.activities.listComingOfPerson(sql, personId);
    const joined = await this.registrations.listOfPerson(sql, personId, ALL);
    return [...own.map(({ id }) => id), ...joined.map(({ activityId }) => activityId)].map(lockOf);
  }

  /** The events of the person are called off, and everybody who comes is told. */
  override async giveUp(tx: Tx, { personId, actor }: Erasure): Promise<void> {
    const now = await readNow(tx);
    for (const activity of await this.activities.listComingOfPerson(tx, personId))
      await this.callingOff.cancelInTx(tx, activity, { actor, now });
    for (const registration of await this.registrations.listOfPerson(tx, personId, ALL))
      await this.cancelling.cancelInTx(tx, actor, registration);
  }

  /** Who came stays for the counts. A team has a name as long as it is one, so it gets one that says nothing. */
  async eraseRows(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      'UPDATE registration SET team_name = id::text WHERE person_id = $1 AND team_name IS NOT NULL',
      [personId],
    );
  }
}
