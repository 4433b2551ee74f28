import type { Policy } from '../../../api/types';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import css from './policies.module.css';
import { usePolicyText } from './policy-text';

interface PolicyCardProps {
  policy: Policy;
  busy: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

/** One policy in words, with its buttons. */
export function PolicyCard({ policy, busy, onEdit, onRemove }: PolicyCardProps) {
  const t = useTranslate();
  const policyText = usePolicyText();
  const title = useName()(policy.names);
  const { scope, limits, lifter } = policyText(policy);
  return (
    <li className={css.card}>
      <h2>{title}</h2>
      <p className={css.scope}>{scope.join(' · ')}</p>
      <ul className={css.limits}>
        {limits.map((limit) => (
          <li key={limit}>
            <Icon name="check" size={18} />
            {limit}
          </li>
        ))}
      </ul>
      <p className={css.soft}>{lifter}</p>
      <div className={css.chips}>
        <Button icon="rules" label={`${t('policies.edit')}: ${title}`} onPress={onEdit}>
          {t('policies.edit')}
        </Button>
        <Button
          variant="danger"
          icon="cross"
          disabled={busy}
          label={`${t('policies.remove')}: ${title}`}
          onPress={onRemove}
        >
          {t('policies.remove')}
        </Button>
      </div>
    </li>
  );
}
