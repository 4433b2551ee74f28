import type { Organisation } from '@birlik/users';
import { LocalizedResponse, Out, OutId } from '../http/responses.js';

class DatedNamesResponse {
  @Out(String, { format: 'date' }) validFrom: string;
  @Out(LocalizedResponse) names: LocalizedResponse;
}

class OrganisationPersonResponse {
  @OutId() id: string;
  @Out(String) fullName: string;
  @Out(String, { enum: ['organiser', 'representative'] }) kind: string;
  @Out(String, { format: 'date', nullable: true }) validFrom: string | null;
  @Out(String, { format: 'date', nullable: true }) validUntil: string | null;
}

export class OrganisationResponse {
  @OutId() id: string;
  @OutId() centreId: string;
  @Out(String) key: string;
  @Out(String) type: string;
  @Out(String) level: string;
  @OutId({ nullable: true, description: 'The organisation above it' }) parentId: string | null;
  @Out(LocalizedResponse, { description: 'The names of today' }) names: LocalizedResponse;
  @Out([DatedNamesResponse], { description: 'All names, oldest first. A booking shows those of its day' })
  history: DatedNamesResponse[];
  @Out(Boolean, { description: 'True for a placeholder' }) example: boolean;
  @Out(String, { nullable: true }) contactName: string | null;
  @Out(String, { nullable: true }) contactPhone: string | null;
  @Out(String, { nullable: true }) contactEmail: string | null;
  @Out(String, { format: 'date' }) validFrom: string;
  @Out(String, { format: 'date', nullable: true, description: 'The last day' }) validTo: string | null;
  @Out(Boolean) ended: boolean;
  @Out([OrganisationPersonResponse], { description: 'Who books for it now or soon' })
  people: OrganisationPersonResponse[];
  @Out('integer', { description: 'For `If-Match`' }) version: number;
}

export class OrganisationListResponse {
  @Out([OrganisationResponse]) items: OrganisationResponse[];
}

export function organisationResponse(organisation: Organisation): OrganisationResponse {
  const { history, people, ...fields } = organisation;
  return { ...fields, history: [...history], people: [...people] };
}
