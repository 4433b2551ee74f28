import type { ReactNode, Ref } from 'react';
import css from './button.module.css';
import { Icon, type IconName } from './icon';
import { unbroken } from './unbroken';

interface ButtonProps {
  children: ReactNode;
  variant?: 'primary' | 'sun' | 'quiet' | 'plain' | 'danger';
  icon?: IconName;
  wide?: boolean;
  big?: boolean;
  /** Shows that its write is under way. It cannot be pressed meanwhile, and keeps the focus. */
  busy?: boolean;
  disabled?: boolean;
  submit?: boolean;
  /** Read to screen readers instead of the text. */
  label?: string;
  /** Id of the text that says why it is disabled. */
  describedBy?: string | undefined;
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
  onPress?: () => void;
}

/** A button that says in words what it does. */
export function Button({
  variant = 'quiet',
  wide,
  big,
  busy,
  icon,
  label,
  describedBy,
  ...props
}: ButtonProps) {
  const { children, disabled, submit, pressed, ref, onPress } = props;
  const classes = [css.button, css[variant], wide && css.wide, big && css.big, busy && css.busy]
    .filter(Boolean)
    .join(' ');
  return (
    <button
      className={classes}
      type={submit && !busy ? 'submit' : 'button'}
      disabled={disabled}
      aria-disabled={busy ? true : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      aria-pressed={pressed}
      ref={ref}
      onClick={busy ? undefined : onPress && (() => onPress())}
    >
      <ButtonIcon icon={icon} busy={busy} />
      {unbroken(children)}
    </button>
  );
}

function ButtonIcon({ icon, busy }: Pick<ButtonProps, 'icon' | 'busy'>) {
  if (busy) return <span className={css.spinner} aria-hidden="true" />;
  return icon ? <Icon name={icon} /> : null;
}
