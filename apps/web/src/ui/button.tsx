import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import css from './button.module.css';
import { Icon, type IconName } from './icon';

export interface ButtonProps {
  children: ReactNode;
  look?: 'primary' | 'sun' | 'quiet' | 'plain' | 'danger';
  icon?: IconName;
  wide?: boolean;
  big?: boolean;
  busy?: boolean;
  disabled?: boolean;
  submit?: boolean;
  label?: string;
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
  onPress?: () => void;
}

export function Button({
  children,
  look = 'quiet',
  icon,
  wide,
  big,
  busy,
  disabled,
  submit,
  label,
  ...rest
}: ButtonProps) {
  const classes = [css.button, css[look], wide && css.wide, big && css.big].filter(Boolean).join(' ');
  return (
    <AriaButton
      className={classes}
      type={submit ? 'submit' : 'button'}
      isDisabled={disabled || busy}
      {...(label ? { 'aria-label': label } : {})}
      {...(rest.pressed === undefined ? {} : { 'aria-pressed': rest.pressed })}
      {...(rest.ref ? { ref: rest.ref } : {})}
      {...(rest.onPress ? { onPress: rest.onPress } : {})}
    >
      {busy ? <span className={css.spinner} aria-hidden="true" /> : icon ? <Icon name={icon} /> : null}
      {children}
    </AriaButton>
  );
}
