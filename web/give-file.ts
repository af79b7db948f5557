/** So long a file that was given stays in memory: by then every browser has begun to save it. */
const KEPT_MILLISECONDS = 60_000;

/** Hands the reader a file: one that was fetched, or the text of a CSV file that the page has made. */
export function giveFile(name: string, content: Blob | string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'text/csv;charset=utf-8' }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}
