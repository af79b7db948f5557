import { addFault, addFaultAt, type Reading } from './fault.ts';
import type { Form } from './form.ts';
import { fieldMeant, valueMeant } from './maybe.ts';

/** An object of a JSON file, not a list and not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a value by its form, noting every fault with its path, and gives it back with keys in the form's order and the fields
 * that were left out filled in. What it gives back is of use only if no fault was noted.
 */
export function readShape(form: Form, value: unknown, reading: Reading): unknown {
  switch (form.kind) {
    case 'leaf':
      if (!form.schema.safeParse(value).success) addFault(reading, value, form.expected, valueMeant(form, value));
      return value;
    case 'nullable':
      return value === null ? null : readShape(form.of, value, reading);
    case 'list':
      return readList(form, value, reading);
    case 'map':
      return readMap(form, value, reading);
    case 'own':
      return form.read(value, reading);
    case 'object':
      return readObject(form, value, reading);
  }
}

function readObject(form: Form & { kind: 'object' }, value: unknown, reading: Reading): unknown {
  if (!isObject(value)) {
    addFault(reading, value, form.expected);
    return value;
  }
  const read: Record<string, unknown> = {};
  for (const field of form.fields) {
    if (Object.hasOwn(value, field.name)) {
      reading.steps.push(field.name);
      read[field.name] = readShape(field.form, value[field.name], reading);
      reading.steps.pop();
    } else if (field.isOptional) {
      const fallback = field.fallback();
      if (fallback !== undefined) read[field.name] = fallback;
    } else {
      addFaultAt(reading, [field.name], undefined, field.form.expected);
    }
  }
  refuseOthers(form.names, value, reading);
  return read;
}

/** Notes a fault for each key of the object that is not one of the names. */
export function refuseOthers(names: ReadonlySet<string>, value: Readonly<Record<string, unknown>>, reading: Reading): void {
  for (const name of Object.keys(value)) {
    if (!names.has(name)) addFaultAt(reading, [name], value[name], 'no such field here', fieldMeant(name, names));
  }
}

function readList(form: Form & { kind: 'list' }, value: unknown, reading: Reading): unknown {
  if (!Array.isArray(value)) {
    addFault(reading, value, form.expected, value === null ? 'Maybe an empty list was meant: [].' : undefined);
    return value;
  }
  if (value.length < form.atLeast) addFault(reading, value, form.expected);
  const read: unknown[] = [];
  const seen = new Set<unknown>();
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    reading.steps.push(i);
    read.push(readShape(form.of, item, reading));
    if (form.isSet && typeof item === 'string') {
      if (seen.has(item)) addFault(reading, item, 'each word at most once in the list');
      seen.add(item);
    }
    reading.steps.pop();
  }
  return read;
}

function readMap(form: Form & { kind: 'map' }, value: unknown, reading: Reading): unknown {
  if (!isObject(value)) {
    addFault(reading, value, form.expected, Array.isArray(value) && value.length === 0 ? 'Maybe an empty object was meant: {}.' : undefined);
    return value;
  }
  const read: [string, unknown][] = [];
  for (const name of Object.keys(value)) {
    reading.steps.push(name);
    read.push([name, readShape(form.of, value[name], reading)]);
    reading.steps.pop();
  }
  // fromEntries keeps a key such as "__proto__" as a key of the object's own
  return Object.fromEntries(read);
}
