import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RIGHTS } from '@birlik/kernel';
import { Operation } from '../http/operation.js';
import { LocalizedResponse, Out } from '../http/responses.js';
import { ROLE_KINDS } from './people.requests.js';

class RightResponse {
  @Out(String) right: string;
  @Out([String], { enum: [...ROLE_KINDS] }) roles: string[];
  @Out(LocalizedResponse) text: LocalizedResponse;
}

export class RightListResponse {
  @Out([RightResponse]) items: RightResponse[];
}

/** The table of rights. It is the same in every centre. */
@ApiTags('people')
@Controller('api/v1')
export class RightsController {
  @Operation('GET rights', 'Every right, and the roles that have it', { answer: RightListResponse })
  listRights(): Promise<RightListResponse> {
    const items = Object.entries(RIGHTS).map(([right, { roles, doc }]) => ({
      right,
      roles: [...roles],
      text: doc,
    }));
    return Promise.resolve({ items });
  }
}
