import type { LocalDate, LocalizedText, OrganisationRole } from '@birlik/kernel';

/** Names that hold from a day on. */
export interface DatedNames {
  readonly validFrom: LocalDate;
  readonly names: LocalizedText;
}

/** What a manager can correct. */
export interface OrganisationFields {
  readonly type: string;
  readonly level: string;
  readonly parentId: string | null;
  /** True for a placeholder until the centre gives the real name. */
  readonly example: boolean;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  /** The last day; null while it goes on. */
  readonly validTo: LocalDate | null;
}

/** Somebody who books for an organisation. */
export interface OrganisationPerson {
  readonly id: string;
  readonly fullName: string;
  readonly kind: OrganisationRole;
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

export interface Organisation extends OrganisationFields {
  readonly id: string;
  readonly centreId: string;
  readonly key: string;
  readonly validFrom: LocalDate;
  /** The names of today. */
  readonly names: LocalizedText;
  /** All names, oldest first. */
  readonly history: readonly DatedNames[];
  readonly people: readonly OrganisationPerson[];
  readonly ended: boolean;
  readonly version: number;
}
