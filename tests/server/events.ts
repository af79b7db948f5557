/** One server-sent event. */
export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

/** The events of a finished stream; comments are left out. */
export function eventsIn(text: string): readonly ServerEvent[] {
  return text.split('\n\n').flatMap((block) => {
    const lines = block.split('\n');
    const event = lines.find((line) => line.startsWith('event: '))?.slice('event: '.length);
    const data = lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice('data: '.length)).join('\n');
    return event === undefined ? [] : [{ event, data: JSON.parse(data) as unknown }];
  });
}
