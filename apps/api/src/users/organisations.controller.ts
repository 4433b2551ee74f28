import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { invalid } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ChangeOrganisation, readPhone } from '@birlik/users';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import {
  AddOrganisationRequest,
  RenameOrganisationRequest,
  UpdateOrganisationRequest,
} from './organisations.requests.js';
import {
  OrganisationListResponse,
  OrganisationResponse,
  organisationResponse,
} from './organisations.responses.js';

/** The organisations of a centre. */
@ApiTags('organisations')
@Controller('api/v1')
export class OrganisationsController {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly organisations: ChangeOrganisation,
  ) {}

  @Operation(
    'GET centres/:centreId/organisations',
    'Organisations with their names of all times, contacts and people; staff',
    { answer: OrganisationListResponse, problems: [403] },
  )
  async listOrganisations(@Called() { reader, id: centreId }: Call) {
    await this.centres.get(centreId);
    const found = await this.organisations.listOrganisations(reader, centreId);
    return { items: found.map(organisationResponse) };
  }

  @Operation('POST centres/:centreId/organisations', 'Add an organisation; managers', {
    answer: OrganisationResponse,
    status: 201,
    problems: [403],
  })
  async addOrganisation(
    @Called() { reader, idempotencyKey, id: centreId }: Call,
    @Body() body: AddOrganisationRequest,
  ) {
    await this.centres.get(centreId);
    const organisation = { ...body, example: false, validTo: null };
    return organisationResponse(
      await this.organisations.addOrganisation(reader, centreId, organisation, idempotencyKey),
    );
  }

  @Operation(
    'PATCH organisations/:organisationId',
    'Correct an organisation, its place in the tree and its contact, or end it; managers',
    { answer: OrganisationResponse, problems: [403, 412, 428], ifMatch: 'required' },
  )
  async updateOrganisation(
    @Called() { reader, idempotencyKey, id, seenVersion }: Call,
    @Body() { contactPhone, ...fields }: UpdateOrganisationRequest,
  ) {
    const phone = contactPhone ? readPhone(contactPhone) : contactPhone;
    if (contactPhone && !phone) throw invalid('/contactPhone', 'invalid');
    const change = {
      ...fields,
      ...(phone !== undefined && { contactPhone: phone }),
      version: seenVersion,
    };
    return organisationResponse(await this.organisations.changeFields(reader, id, change, idempotencyKey));
  }

  @Operation(
    'PUT organisations/:organisationId/names',
    'Give the names that hold from a day on; managers. Bookings of before show the names of then',
    { answer: OrganisationResponse, problems: [403, 412, 428], ifMatch: 'required' },
  )
  async renameOrganisation(
    @Called() { reader, idempotencyKey, id, seenVersion }: Call,
    @Body() body: RenameOrganisationRequest,
  ) {
    const change = { ...body, version: seenVersion };
    return organisationResponse(await this.organisations.rename(reader, id, change, idempotencyKey));
  }
}
