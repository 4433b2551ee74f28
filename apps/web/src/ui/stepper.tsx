import { Button } from 'react-aria-components/Button';
import { Icon } from './icon';
import css from './stepper.module.css';

interface StepperProps {
  label: string;
  value: number;
  /** Nothing when absent. */
  least?: number;
  most: number;
  less: string;
  more: string;
  onChange: (value: number) => void;
}

/** A small count: two large buttons, the number between them. */
export function Stepper({ label, value, least = 0, most, less, more, onChange }: StepperProps) {
  return (
    <div className={value > least ? `${css.row} ${css.some}` : css.row} role="group" aria-label={label}>
      <span>
        {label}
        <small>{`${value} / ${most}`}</small>
      </span>
      <Button aria-label={less} isDisabled={value <= least} onPress={() => onChange(value - 1)}>
        <Icon name="minus" />
      </Button>
      <Button aria-label={more} isDisabled={value >= most} onPress={() => onChange(value + 1)}>
        <Icon name="plus" />
      </Button>
    </div>
  );
}
