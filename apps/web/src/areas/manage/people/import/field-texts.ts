import type { MessageId } from '../../../../intl/language';
import type { ImportField } from './import-draft';

/** What each field of an import is called. */
export const fieldTexts: Readonly<Record<ImportField, MessageId>> = {
  fullName: 'import.field.fullName',
  phone: 'import.field.phone',
  email: 'import.field.email',
  language: 'import.field.language',
  organisation: 'import.field.organisation',
  role: 'import.field.role',
};
