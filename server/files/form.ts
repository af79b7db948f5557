/** A form as it came: its files by their names, and the plan that was agreed to, null where none is named. */
export interface Form {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly plan: string | null;
}

/** Names of files as they are told apart: two of the same name get a number. */
function nameIn(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  let unique = name === '' ? 'fil' : name;
  for (let number = 2; files.has(unique); number += 1) unique = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
  return unique;
}

/** Takes a form apart; null where it cannot be, or has no file. */
export async function readForm({ form, contentType }: { readonly form: ArrayBuffer; readonly contentType: string }): Promise<Form | null> {
  try {
    const data = await new Response(form, { headers: { 'content-type': contentType } }).formData();
    const files = new Map<string, Uint8Array>();
    for (const value of data.values()) {
      if (typeof value !== 'string') files.set(nameIn(files, value.name.replace(/^.*[/\\]/, '')), new Uint8Array(await value.arrayBuffer()));
    }
    const plan = data.get('plan');
    return files.size === 0 ? null : { files, plan: typeof plan === 'string' ? plan : null };
  } catch {
    // whatever is wrong with the form, its sender alone can mend it
    return null;
  }
}
