import type { LocalizedText } from '@birlik/kernel';
import { DateField, FlagField, IdField, KeyField, LocalizedField, TextField } from '../http/fields.js';

/** Words of a list that is data: `public_structure`, `district`. */
const WORD = 'Lower-case Latin letters, digits and underscores';

export class AddOrganisationRequest {
  @KeyField({ doc: 'Never reused' })
  key: string;

  @TextField({ max: 60, doc: WORD })
  type: string;

  @TextField({ max: 60, doc: WORD })
  level: string;

  @LocalizedField()
  names: LocalizedText;

  @DateField({ doc: 'The first day' })
  validFrom: string;
}

export class UpdateOrganisationRequest {
  @TextField({ optional: true, max: 60, doc: WORD })
  type?: string;

  @TextField({ optional: true, max: 60, doc: WORD })
  level?: string;

  @IdField({ optional: true, nullable: true, doc: 'The organisation above it' })
  parentId?: string | null;

  @FlagField({ optional: true, doc: 'True for a placeholder until the real name is given' })
  example?: boolean;

  @TextField({ optional: true, nullable: true, max: 120 })
  contactName?: string | null;

  @TextField({ optional: true, nullable: true, max: 40 })
  contactPhone?: string | null;

  @TextField({ optional: true, nullable: true, max: 254 })
  contactEmail?: string | null;

  @DateField({
    optional: true,
    nullable: true,
    doc: 'The last day: it ends and books no more. Null: it goes on',
  })
  validTo?: string | null;
}

export class RenameOrganisationRequest {
  @LocalizedField()
  names: LocalizedText;

  @DateField({ doc: 'From which day on; names of the same day are corrected' })
  validFrom: string;
}
