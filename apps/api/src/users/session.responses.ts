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

class MyBlockResponse {
  @OutId() centreId: string;
  @Out(String) reason: string;
  @Out(String, { format: 'date', nullable: true, description: 'The last day; null until somebody lifts it' })
  until: string | null;
}

export class MeResponse {
  @OutId() id: string;
  @Out(String) fullName: string;
  @Out(String) displayName: string;
  @Out(String, { nullable: true }) email: string | null;
  @Out(Boolean, { description: 'Whether I have proved that the e-mail address is mine' })
  isEmailVerified: boolean;
  @Out(String, { nullable: true, description: 'E.164' }) phone: string | null;
  @Out(Boolean) isPhoneVerified: boolean;
  @Out(String, { nullable: true }) loginName: string | null;
  @Out(Boolean) hasPassword: boolean;
  @Out(String, { enum: [...LANGUAGES] }) language: string;
  @Out([RoleResponse]) roles: RoleResponse[];
  @Out([MyOrganisationResponse]) organisations: MyOrganisationResponse[];
  @Out([MyBlockResponse], { description: 'Centres in which I cannot book for now, and why' })
  blocks: MyBlockResponse[];
}
