import button from './button.module.css';
import css from './file-button.module.css';
import { Icon } from './icon';
import { unbroken } from './unbroken';

interface FileButtonProps {
  text: string;
  /** Kinds of files that are offered first. */
  accept: string;
  onChoose: (file: File) => void;
}

/** A button that lets its reader choose a file. The browser's own would speak the language of the browser. */
export function FileButton({ text, accept, onChoose }: FileButtonProps) {
  return (
    <label className={`${button.button} ${button.quiet} ${css.file}`}>
      <input
        className="visually-hidden"
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (file) onChoose(file);
        }}
      />
      <Icon name="plus" />
      {unbroken(text)}
    </label>
  );
}
