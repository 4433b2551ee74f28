import { useState } from 'react';
import { afterMutation } from '../../../../api/after-mutation';
import { isProblem } from '../../../../api/client';
import type { ImportDraft, ImportPreview } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { FileButton } from '../../../../ui/file-button';
import { RefusalNotice } from '../../../../ui/refusal-notice';
import { Skeleton } from '../../../../ui/skeleton';
import { useToast } from '../../../../ui/toast';
import { ManagerPage } from '../../manager-page';
import css from '../../directory.module.css';
import { ColumnsCard } from './columns-card';
import { decodeText } from './decode-text';
import type { ChosenFile } from './import-draft';
import { PastImports } from './past-imports';
import { useImportPeople, usePreviewImport } from './queries';
import { VerdictList } from './verdict-list';

const MAX_BYTES = 2_000_000;
/** Of a longer name the end is kept: it tells files apart. */
const MAX_NAME_LETTERS = 200;

/** People come from a file: every row says what would become of it before anything is stored. */
export function ImportPage() {
  const t = useTranslate();
  const { centre } = useCentre();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const [seen, setSeen] = useState<ImportPreview | null>(null);
  const preview = usePreviewImport(centre.id);
  const look = (name: string, draft: ImportDraft) => {
    setChosen({ name, draft });
    // What was seen before stays in sight meanwhile. Only the answer to the last draft comes here.
    preview.mutate(draft, { onSuccess: setSeen });
  };
  const leave = () => {
    preview.reset();
    setChosen(null);
    setSeen(null);
  };
  const choose = async (file: File) => {
    leave();
    const text = file.size > MAX_BYTES ? null : decodeText(new Uint8Array(await file.arrayBuffer()));
    // In one of its own letters a file may be half as large as what is sent.
    const isFar = text === null || new TextEncoder().encode(text).length > MAX_BYTES;
    setIsTooLarge(isFar);
    if (isFar) return;
    look(file.name.slice(-MAX_NAME_LETTERS), { text, language: 'kk' });
  };
  return (
    <ManagerPage className={css.page} title="import.title">
      <section className={css.card}>
        <p>{t('import.how')}</p>
        <p className={css.soft}>{t('import.lost')}</p>
        <FileButton
          text={t('import.choose')}
          accept=".csv,.tsv,.txt,text/csv"
          onChoose={(file) => void choose(file)}
        />
        {isTooLarge ? <p role="alert">{t('import.tooLarge')}</p> : null}
        {chosen ? <p className={css.soft}>{chosen.name}</p> : null}
        {preview.isError ? <RefusalNotice error={preview.error} /> : null}
      </section>
      {preview.isPending && !seen ? <Skeleton heights={[120, 240]} /> : null}
      {chosen && seen ? (
        <Previewed
          chosen={chosen}
          seen={seen}
          isCurrent={preview.isSuccess}
          onChange={(draft) => look(chosen.name, draft)}
          onDone={leave}
        />
      ) : null}
      <PastImports />
    </ManagerPage>
  );
}

interface PreviewedProps {
  chosen: ChosenFile;
  seen: ImportPreview;
  /** False while the preview of another draft is asked for. */
  isCurrent: boolean;
  onChange: (draft: ImportDraft) => void;
  onDone: () => void;
}

/** The columns, the verdicts and the last button. */
function Previewed({ chosen: { name, draft }, seen, isCurrent, onChange, onDone }: PreviewedProps) {
  const t = useTranslate();
  const toast = useToast();
  const { centre } = useCentre();
  const importing = useImportPeople(centre.id);
  const isRenewed = isProblem(importing.error, 'preview_changed');
  const { counts, token } = seen;
  const save = () =>
    afterMutation(
      importing.mutateAsync({ ...draft, fileName: name, token }),
      ({ id, added }) => {
        toast({ text: t('import.done', { count: added }), about: id });
        onDone();
      },
      (error) => {
        if (isProblem(error, 'preview_changed')) onChange(draft);
      },
    );
  return (
    <>
      <ColumnsCard draft={draft} preview={seen} onChange={onChange} />
      <VerdictList draft={draft} preview={seen} onChange={onChange} />
      {isRenewed ? <p role="status">{t('import.renewed')}</p> : null}
      {importing.isError && !isRenewed ? <RefusalNotice error={importing.error} /> : null}
      <Button
        variant="primary"
        icon="plus"
        busy={importing.isPending}
        disabled={!isCurrent || counts.new === 0}
        onPress={save}
      >
        {t('import.do', { count: counts.new })}
      </Button>
    </>
  );
}
