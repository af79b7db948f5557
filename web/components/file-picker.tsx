import type { VNode } from 'preact';

interface FilePickerProps {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled: boolean;
  readonly describedBy?: string;
  readonly onPick: (files: readonly File[]) => void;
}

/** A button that opens the machine's own choice of files. The browser's own button would speak the browser's language, not the page's. */
export function FilePicker({ id, label, accept, multiple = false, disabled, describedBy, onPick }: FilePickerProps): VNode {
  return (
    <div class="file-picker">
      <input
        id={id} class="seen-by-readers" type="file" multiple={multiple} accept={accept} disabled={disabled} {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
        onChange={(event) => {
          const files = [...event.currentTarget.files ?? []];
          event.currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
      <label class="ds-button" data-variant="secondary" for={id}>{label}</label>
    </div>
  );
}
