import { useState } from 'react';
import type { ImportDraft, ImportPreview, ImportRow } from '../../../../api/types';
import { useTranslate, type MessageId, type Translate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { Chip } from '../../../../ui/segments';
import css from '../../directory.module.css';
import { fieldTexts } from './field-texts';
import { type ImportField, mayBeOther, withOther } from './import-draft';

type Kind = ImportRow['kind'];

const KINDS: Readonly<Record<Kind, MessageId>> = {
  new: 'import.kind.new',
  known: 'import.kind.known',
  twice: 'import.kind.twice',
  wrong: 'import.kind.wrong',
};
const SAME: Readonly<Record<'phone' | 'email' | 'name', MessageId>> = {
  phone: 'import.same.phone',
  email: 'import.same.email',
  name: 'import.same.name',
};
const ROWS_AT_ONCE = 50;

interface VerdictListProps {
  draft: ImportDraft;
  preview: ImportPreview;
  onChange: (draft: ImportDraft) => void;
}

/** What would become of every row: first the counts, then the rows of one verdict or of all. */
export function VerdictList({ draft, preview: { counts, rows }, onChange }: VerdictListProps) {
  const t = useTranslate();
  const [kind, setKind] = useState<Kind | null>(null);
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const listed = kind === null ? rows : rows.filter((row) => row.kind === kind);
  return (
    <section className={css.list}>
      <h2>{t('import.rows')}</h2>
      <div className={css.chips} role="group" aria-label={t('import.rows')}>
        {(Object.keys(KINDS) as Kind[]).map((one) => (
          <Chip
            key={one}
            text={t(KINDS[one], { count: counts[one] })}
            selected={kind === one}
            onChange={(selected) => {
              setKind(selected ? one : null);
              setShown(ROWS_AT_ONCE);
            }}
          />
        ))}
      </div>
      <ul className={css.list}>
        {listed.slice(0, shown).map((row) => (
          <VerdictRow key={row.row} row={row} draft={draft} onChange={onChange} />
        ))}
      </ul>
      {listed.length > shown ? (
        <Button onPress={() => setShown(shown + ROWS_AT_ONCE)}>{t('people.more')}</Button>
      ) : null}
    </section>
  );
}

interface VerdictRowProps {
  row: ImportRow;
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
}

function VerdictRow({ row, draft, onChange }: VerdictRowProps) {
  const t = useTranslate();
  const isOther = (draft.others ?? []).includes(row.row);
  return (
    <li className={css.row}>
      <b>{row.fullName || t('import.noName')}</b>
      <span className={row.kind === 'wrong' ? css.blocked : undefined}>{verdictText(row, t)}</span>
      <span className={css.soft}>{t('import.row', { row: row.row })}</span>
      {mayBeOther(row, draft) ? (
        <Chip
          text={t('import.other')}
          selected={isOther}
          onChange={(selected) => onChange(withOther(draft, row.row, selected))}
        />
      ) : null}
    </li>
  );
}

function verdictText({ kind, known, firstRow, by, problems }: ImportRow, t: Translate): string {
  if (kind === 'new') return t('import.willBeAdded');
  if (kind === 'known' && known && !known.isOfCentre) return t('import.same.elsewhere');
  if (kind === 'known' && known && by) return t(SAME[by], { name: known.fullName });
  if (kind === 'twice' && firstRow !== null) return t('import.twice', { row: firstRow });
  return problems
    .map(({ pointer, detail }) => `${t(fieldTexts[pointer.split('/').at(-1) as ImportField])}: ${detail}`)
    .join(' ');
}
