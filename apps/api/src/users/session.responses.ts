import { LANGUAGES } from '@birlik/kernel';
import { LocalizedResponse, Out, OutId } from '../http/responses.js';

class RoleResponse {
  @OutId() centreId: string;
  @Out(String, { enum: ['member', 'front_desk', 'manager'] }) kind: string;
}

class MyOrganisationResponse {
  @OutId() id: string;
  @OutId() centreId: string;
  @Out(LocalizedResponse) names: LocalizedResponse;
  @Out(String, { enum: ['organiser', 'representative'] }) kind: string;
}

export class MeResponse {
  @OutId() id: string;
  @Out(String) fullName: string;
  @Out(String) displayName: string;
  @Out(String) email: string;
  @Out(String, { enum: [...LANGUAGES] }) language: string;
  @Out([RoleResponse]) roles: RoleResponse[];
  @Out([MyOrganisationResponse]) organisations: MyOrganisationResponse[];
}
