import { foldName, Turns } from '@birlik/kernel';
import type { KnownPerson } from '../people/add-person.js';
import type { CellProblem, PersonOfRow, ReadRow } from './import-row.js';

/** What becomes of a row. Only people who are new are added. */
export type Verdict = { readonly row: number; readonly fullName: string } & (
  | { readonly kind: 'new'; readonly person: PersonOfRow }
  /** Somebody is likely the same. By a name alone a manager may say that it is somebody else. */
  | { readonly kind: 'known'; readonly known: KnownPerson }
  /** A row before it is likely the same person. */
  | { readonly kind: 'twice'; readonly firstRow: number; readonly by: KnownPerson['by'] }
  | { readonly kind: 'wrong'; readonly problems: readonly CellProblem[] }
);
export type VerdictKind = Verdict['kind'];
export const VERDICT_KINDS: readonly VerdictKind[] = ['new', 'known', 'twice', 'wrong'];

/** Somebody who is known already, as verdicts compare them with rows. */
export interface Acquaintance extends Omit<KnownPerson, 'by'> {
  readonly phone: string | null;
  readonly email: string | null;
}

/** Says of every row what becomes of it. `others` are rows of which a manager says that they are somebody else. */
export async function judgeRows(
  rows: readonly ReadRow[],
  known: readonly Acquaintance[],
  others: ReadonlySet<number> = new Set(),
): Promise<Verdict[]> {
  const turns = new Turns();
  const acquaintances = new Acquaintances();
  for (const one of known) {
    await turns.takeTurn();
    acquaintances.add(one);
  }
  const before = new RowsBefore();
  const verdicts: Verdict[] = [];
  for (const row of rows) {
    await turns.takeTurn();
    verdicts.push(judgeRow(row, { before, acquaintances, isOther: others.has(row.row) }));
  }
  return verdicts;
}

interface Judging {
  readonly before: RowsBefore;
  readonly acquaintances: Acquaintances;
  readonly isOther: boolean;
}

function judgeRow({ row, fullName, person, problems }: ReadRow, judging: Judging): Verdict {
  const { before, acquaintances, isOther } = judging;
  if (person === null) return { row, fullName, kind: 'wrong', problems };
  const names = keyOfName(fullName);
  const nameKey = isOther ? null : names;
  const twice = before.find(person, nameKey);
  if (twice) return { row, fullName, kind: 'twice', ...twice };
  before.add(row, person, names);
  const known = acquaintances.find(person, nameKey);
  return known ? { row, fullName, kind: 'known', known } : { row, fullName, kind: 'new', person };
}

/** Counts the rows of each kind. */
export function countVerdicts(verdicts: readonly Verdict[]): Record<VerdictKind, number> {
  const counts = { new: 0, known: 0, twice: 0, wrong: 0 };
  for (const { kind } of verdicts) counts[kind]++;
  return counts;
}

/** The same for every spelling and every order of the words: Серік Айдана is Aidana Serik. */
function keyOfName(fullName: string): string {
  return foldName(fullName).split(' ').sort().join(' ');
}

class Acquaintances {
  private readonly byPhone = new Map<string, Acquaintance>();
  private readonly byEmail = new Map<string, Acquaintance>();
  private readonly byName = new Map<string, Acquaintance>();

  add(one: Acquaintance): void {
    if (one.phone !== null) this.byPhone.set(one.phone, one);
    if (one.email !== null) this.byEmail.set(one.email, one);
    // Nobody of another centre is looked for by name.
    if (one.isOfCentre) this.byName.set(keyOfName(one.fullName), one);
  }

  /** Without a name only phone and address are compared. */
  find({ phone, email }: PersonOfRow, nameKey: string | null): KnownPerson | null {
    const found = {
      phone: phone === null ? undefined : this.byPhone.get(phone),
      email: email === null ? undefined : this.byEmail.get(email),
      name: nameKey === null ? undefined : this.byName.get(nameKey),
    };
    for (const by of ['phone', 'email', 'name'] as const) {
      const one = found[by];
      if (one) return { ...nameTo(one), id: one.id, by };
    }
    return null;
  }
}

/** Whoever only other centres know is not named: a list of phones must not become a list of their people. */
function nameTo({ fullName, isOfCentre }: Acquaintance): Pick<KnownPerson, 'fullName' | 'isOfCentre'> {
  return { fullName: isOfCentre ? fullName : '', isOfCentre };
}

interface RowBefore {
  readonly row: number;
  readonly person: PersonOfRow;
}

class RowsBefore {
  private readonly byPhone = new Map<string, number>();
  private readonly byEmail = new Map<string, number>();
  private readonly byName = new Map<string, RowBefore[]>();

  add(row: number, person: PersonOfRow, nameKey: string): void {
    if (person.phone !== null) this.byPhone.set(person.phone, row);
    if (person.email !== null) this.byEmail.set(person.email, row);
    const namesakes = this.byName.get(nameKey);
    if (namesakes) namesakes.push({ row, person });
    else this.byName.set(nameKey, [{ row, person }]);
  }

  /** Without a name only phone and address are compared. */
  find(
    { phone, email }: PersonOfRow,
    nameKey: string | null,
  ): { firstRow: number; by: KnownPerson['by'] } | null {
    const samePhone = phone === null ? undefined : this.byPhone.get(phone);
    if (samePhone !== undefined) return { firstRow: samePhone, by: 'phone' };
    const sameEmail = email === null ? undefined : this.byEmail.get(email);
    if (sameEmail !== undefined) return { firstRow: sameEmail, by: 'email' };
    // Two people of one name who each have a phone of their own are two people.
    const namesakes = nameKey === null ? [] : (this.byName.get(nameKey) ?? []);
    const same = namesakes.find(
      ({ person }) =>
        !(person.phone !== null && phone !== null) && !(person.email !== null && email !== null),
    );
    return same ? { firstRow: same.row, by: 'name' } : null;
  }
}
