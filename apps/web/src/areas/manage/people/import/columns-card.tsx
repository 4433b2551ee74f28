import type { ImportDraft, ImportPreview, LanguageCode } from '../../../../api/types';
import { useTranslate } from '../../../../intl/language';
import { languageNames, languages } from '../../../../intl/languages';
import { ChoiceField } from '../../../../ui/field';
import css from '../../directory.module.css';
import { fieldTexts } from './field-texts';
import { columnsOf, importFields, withColumn } from './import-draft';

const NO_COLUMN = '';

interface ColumnsCardProps {
  draft: ImportDraft;
  preview: ImportPreview;
  onChange: (draft: ImportDraft) => void;
}

/** Which column of the file is what. They are found by their names, and a manager corrects them. */
export function ColumnsCard({ draft, preview, onChange }: ColumnsCardProps) {
  const t = useTranslate();
  const { header } = preview;
  const columns = columnsOf(draft, preview.columns);
  const names = header.map((name, i) => ({ value: String(i), text: name || String(i + 1) }));
  return (
    <section className={css.card}>
      <h2>{t('import.columns')}</h2>
      <div className={css.columns}>
        {importFields.map((field) => (
          <ChoiceField
            key={field}
            label={t(fieldTexts[field])}
            value={columns[field] === null ? NO_COLUMN : String(columns[field])}
            choices={
              field === 'fullName' && columns.fullName !== null
                ? names
                : [{ value: NO_COLUMN, text: t('import.noColumn') }, ...names]
            }
            onChange={(value) =>
              onChange(withColumn(draft, columns, field, value === NO_COLUMN ? null : Number(value)))
            }
          />
        ))}
        <ChoiceField
          label={t('import.language')}
          value={draft.language}
          choices={languages.map((code) => ({ value: code, text: languageNames[code].full }))}
          onChange={(language) => onChange({ ...draft, language: language as LanguageCode })}
        />
      </div>
    </section>
  );
}
