import { Injectable } from '@nestjs/common';
import type { Sql } from '@birlik/database';
import type { Interval } from '@birlik/kernel';
import { readClaimRow, type ClaimRow, CLAIMS_DURING, claimsDuringValues, type Taken } from '@birlik/slots';

const CLAIMS_OF_REGULARS = `${CLAIMS_DURING} JOIN booking b ON b.id = found."bookingId" WHERE NOT b.newcomer`;

/** Reads claims of people who had visited the centre before they booked. */
@Injectable()
export class RegularsReadModel {
  /**
   * Returns their live claims on the spaces during one of the slots, without those of `except`. Runs no query
   * when there are no spaces.
   */
  async listClaims(
    sql: Sql,
    spaceIds: readonly string[],
    slots: readonly Interval[],
    except: readonly string[] = [],
  ): Promise<Taken[]> {
    if (spaceIds.length === 0) return [];
    const values = claimsDuringValues(spaceIds, slots, except);
    return (await sql.query<ClaimRow>(CLAIMS_OF_REGULARS, values, 'claims-of-regulars')).map(readClaimRow);
  }
}
