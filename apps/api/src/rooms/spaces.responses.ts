import { formatInstant, type Instant } from '@birlik/kernel';
import type { Space } from '@birlik/rooms';
import type { Availability } from '@birlik/slots';
import { LocalizedResponse, Out, OutId, OutInstant } from '../http/responses.js';

export class SpaceResponse {
  @OutId() id: string;
  @Out(String) code: string;
  @Out(String, { enum: ['desk', 'room'] }) kind: string;
  @Out(LocalizedResponse, { nullable: true }) names: LocalizedResponse | null;
  @OutId() floorId: string;
  @Out(String) area: string;
  @Out('integer') capacity: number;
  @Out([String]) features: string[];
  @Out([String], { description: 'A divisible room is made of these' }) partIds: string[];
  @OutId({ nullable: true }) partOf: string | null;
  @Out(String, { enum: ['none', 'required'], description: 'Whether a booking waits for staff' })
  approval: string;
  @Out('integer', { description: 'Minutes before a booking in which it is made ready' }) setupMinutes: number;
  @Out('integer', { description: 'Minutes after a booking in which it is cleared' }) clearMinutes: number;
  @Out(['integer'] as never, {
    type: 'array',
    items: { type: 'integer' },
    description: 'x, y, width, height, rotation on the plan',
  })
  at: number[];
}

export class SpaceListResponse {
  @Out([SpaceResponse]) items: SpaceResponse[];
}

export class StickerResponse {
  @OutId() spaceId: string;
  @Out(String, { description: 'Path of the page behind the sticker; what follows # is its secret' })
  path: string;
  @Out(String, { description: 'The address as a QR picture' }) svg: string;
}

/** The content of the page behind a desk's sticker: only the desk, no people. */
export class DeskNowResponse {
  @Out(SpaceResponse) space: SpaceResponse;
  @Out(Boolean) free: boolean;
  @OutInstant({ nullable: true, description: 'Until when it could be had from now on' }) freeUntil:
    string | null;
  @OutInstant({ nullable: true, description: 'When it is free again' }) busyUntil: string | null;
}

export function spaceResponse(space: Space): SpaceResponse {
  const { id, code, kind, names, floorId, area, capacity, features, partIds, partOf, approval, at } = space;
  const { setupMinutes, clearMinutes } = space;
  return {
    id,
    code,
    kind,
    names,
    floorId,
    area,
    capacity,
    features: [...features],
    partIds: [...partIds],
    partOf,
    approval,
    setupMinutes,
    clearMinutes,
    at: [...at],
  };
}

export function deskNowResponse(
  space: Space,
  { free, freeUntil, busyUntil }: Availability,
  zone: string,
): DeskNowResponse {
  const orNull = (instant: Instant | null) => (instant === null ? null : formatInstant(instant, zone));
  return { space: spaceResponse(space), free, freeUntil: orNull(freeUntil), busyUntil: orNull(busyUntil) };
}
