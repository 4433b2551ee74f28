import { useTranslate, type MessageId } from '../../../intl/language';
import type { IconName } from '../../../ui/icon';
import { Chip } from '../../../ui/segments';
import css from './policies.module.css';
import type { PolicyDraft } from './policy-draft';

interface ListChipsProps {
  draft: PolicyDraft;
  list: 'areas' | 'spaces' | 'features' | 'roles' | 'organisationTypes';
  label: MessageId;
  choices: readonly { key: string; text: string; icon?: IconName }[];
  onChange: (draft: PolicyDraft) => void;
}

/** One list of the scope as chips. Nothing is shown when there is nothing to choose. */
export function ListChips({ draft, list, label, choices, onChange }: ListChipsProps) {
  const t = useTranslate();
  if (choices.length === 0) return null;
  const chosen = draft[list];
  const toggle = (key: string, isOn: boolean) =>
    onChange({ ...draft, [list]: isOn ? [...chosen, key] : chosen.filter((one) => one !== key) });
  return (
    <div className={css.part}>
      <p className={css.label}>{t(label)}</p>
      <div className={css.chips} role="group" aria-label={t(label)}>
        {choices.map(({ key, text, icon }) => (
          <Chip
            key={key}
            text={text}
            icon={icon}
            selected={chosen.includes(key)}
            onChange={(isOn) => toggle(key, isOn)}
          />
        ))}
      </div>
    </div>
  );
}
