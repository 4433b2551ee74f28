import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Policy } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { ManagerPage } from '../manager-page';
import { RuleTester } from '../rules/rule-tester';
import css from './policies.module.css';
import { PolicyCard } from './policy-card';
import { NEW_POLICY } from './policy-draft';
import { PolicyForm } from './policy-form';
import { useWritePolicies } from './use-write-policies';

/** Limits for some spaces, roles or organisations, beside the rules that hold for all. */
export function PoliciesPage() {
  return (
    <ManagerPage className={css.page} title="nav.policies">
      <div className={css.columns}>
        <Policies />
        <div className={css.beside}>
          <RuleTester />
        </div>
      </div>
    </ManagerPage>
  );
}

/** The form of the policy in the address, or else all policies. */
function Policies() {
  const navigate = useNavigate();
  const { policies } = useCentre().centre;
  const { edit } = useSearch({ from: '/signed-in/policies' });
  const writing = useWritePolicies();
  const edited = policies.find((policy) => policy.key === edit) ?? null;
  const open = (key?: string) => {
    writing.reset();
    void navigate({ to: '/policies', search: key ? { edit: key } : {} });
    window.scrollTo(0, 0);
  };
  const save = (policy: Policy) =>
    writing.write({
      policies: edited ? policies.map((one) => (one === edited ? policy : one)) : [...policies, policy],
      text: 'policies.saved',
      about: policy.key,
      onSaved: open,
    });

  if (!edited && edit !== NEW_POLICY) return <PolicyList writing={writing} onOpen={open} />;
  return (
    <PolicyForm
      key={edit}
      policy={edited}
      index={edited ? policies.indexOf(edited) : policies.length}
      takenKeys={policies.map((policy) => policy.key)}
      busy={writing.isPending}
      error={writing.error}
      onClose={() => open()}
      onSave={save}
    />
  );
}

interface PolicyListProps {
  writing: ReturnType<typeof useWritePolicies>;
  onOpen: (key: string) => void;
}

function PolicyList({ writing, onOpen }: PolicyListProps) {
  const t = useTranslate();
  const { failed } = useOutcomeToast();
  const { policies } = useCentre().centre;
  const remove = (policy: Policy) =>
    writing.write({
      policies: policies.filter((one) => one !== policy),
      text: 'policies.removed',
      about: policy.key,
      onFailed: (error) => failed(error),
    });
  const addButton = (
    <Button variant="primary" icon="plus" onPress={() => onOpen(NEW_POLICY)}>
      {t('policies.add')}
    </Button>
  );
  if (policies.length === 0)
    return (
      <Notice title={t('policies.empty')} text={t('policies.emptyText')}>
        {addButton}
      </Notice>
    );
  return (
    <div className={css.part}>
      <ul className={css.list}>
        {policies.map((policy) => (
          <PolicyCard
            key={policy.key}
            policy={policy}
            busy={writing.isPending}
            onEdit={() => onOpen(policy.key)}
            onRemove={() => remove(policy)}
          />
        ))}
      </ul>
      {addButton}
    </div>
  );
}
