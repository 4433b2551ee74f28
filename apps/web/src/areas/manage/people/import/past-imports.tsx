import { useQuery } from '@tanstack/react-query';
import type { PastImport, UndoneImport } from '../../../../api/types';
import { isManager } from '../../../../api/roles';
import { useMe } from '../../../../api/session';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useTimes } from '../../../../app/centre/times';
import { useTranslate, type MessageId } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { RefusalNotice } from '../../../../ui/refusal-notice';
import css from '../../directory.module.css';
import { importsQuery, useUndoImport } from './queries';

const STAYS: Readonly<Record<UndoneImport['staying'][number]['reason'], MessageId>> = {
  signed_in: 'import.stays.signed_in',
  has_bookings: 'import.stays.has_bookings',
  changed: 'import.stays.changed',
};

/** What was imported before. For a day it can be undone. */
export function PastImports() {
  const t = useTranslate();
  const me = useMe();
  const { centre } = useCentre();
  const imports = useQuery({ ...importsQuery(centre.id), enabled: isManager(me) }).data ?? [];
  if (imports.length === 0) return null;
  return (
    <section className={css.list}>
      <h2>{t('import.past')}</h2>
      {imports.map((one) => (
        <PastImportCard key={one.id} past={one} />
      ))}
    </section>
  );
}

function PastImportCard({ past }: { past: PastImport }) {
  const t = useTranslate();
  const times = useTimes();
  const { centre } = useCentre();
  const undo = useUndoImport(centre.id);
  const { id, fileName, added, removed, importedBy, importedAt, canUndo } = past;
  return (
    <section className={css.card} aria-label={fileName}>
      <div className={css.line}>
        <div>
          <b>{fileName}</b>
          <p className={css.soft}>{[times.dayAndClock(importedAt), importedBy].join(' · ')}</p>
          <p>
            {t('import.added', { count: added })}
            {removed > 0 ? ` · ${t('import.removed', { count: removed })}` : ''}
          </p>
        </div>
        {canUndo && removed < added ? (
          <Button icon="undo" busy={undo.isPending} onPress={() => undo.mutate(id)}>
            {t('import.undo')}
          </Button>
        ) : null}
      </div>
      {undo.isError ? <RefusalNotice error={undo.error} /> : null}
      {undo.data ? <Staying undone={undo.data} /> : null}
    </section>
  );
}

function Staying({ undone: { removed, stayed, staying } }: { undone: UndoneImport }) {
  const t = useTranslate();
  return (
    <>
      <p role="status">{t('import.undone', { removed, stayed })}</p>
      <ul>
        {staying.map(({ id, fullName, reason }) => (
          <li key={id}>
            {fullName} <span className={css.soft}>{t(STAYS[reason])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
