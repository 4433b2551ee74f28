/** Returns SQL: the display name of the person with this id. `personId` is an SQL expression. */
export function selectDisplayName(personId: string): string {
  return `(SELECT p.display_name FROM person p WHERE p.id = ${personId})`;
}

/** Returns SQL: the full name of the person with this id. `personId` is an SQL expression. */
export function selectFullName(personId: string): string {
  return `(SELECT p.full_name FROM person p WHERE p.id = ${personId})`;
}

/**
 * Returns SQL: the recipient of messages to the person with this id, as JSON: `id, fullName, language,
 * email`. The parameters are SQL expressions; `address` takes the place of their own when it is not NULL.
 */
export function selectRecipient(personId: string, address: string): string {
  return `(SELECT jsonb_build_object('id', p.id, 'fullName', p.full_name, 'language', p.language, 'email', coalesce(${address}, p.email))
    FROM person p WHERE p.id = ${personId})`;
}

/**
 * Returns SQL: true when the folded name of the person matches all LIKE patterns, and there are any. Both are SQL
 * expressions.
 */
export function hasNameLike(personId: string, patterns: string): string {
  return `EXISTS (SELECT 1 FROM person p WHERE p.id = ${personId} AND cardinality(${patterns}) > 0 AND p.search_name LIKE ALL (${patterns}))`;
}

/**
 * Returns SQL: true when the account of the person is closed. `personId` is an SQL expression; NULL is a person
 * without an account.
 */
export function isAccountClosed(personId: string): string {
  return `EXISTS (SELECT 1 FROM person p WHERE p.id = ${personId} AND p.disabled_at IS NOT NULL)`;
}

/** Returns SQL: true when the person has proved neither their mail address nor their phone. `person` is an alias of the table. */
export function isUnverified(person: string): string {
  return `(${person}.email_verified_at IS NULL AND ${person}.phone_verified_at IS NULL)`;
}

/** Returns SQL: true when no mail reaches the person. `personId` is an SQL expression. */
export function hasNoEmail(personId: string): string {
  return `EXISTS (SELECT 1 FROM person p WHERE p.id = ${personId} AND p.email IS NULL)`;
}
