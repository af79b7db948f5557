import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/somewhere');
const faultsOf = (environment: Record<string, string>): readonly string[] => {
  const result = read(environment);
  return result.ok ? [] : result.faults;
};

describe('the settings', () => {
  it('are port 3000 on this machine alone, with the database in .spredt, when nothing is said', () => {
    expect(read({ PATH: '/bin' })).toEqual({ ok: true, config: { port: 3000, host: '127.0.0.1', dataFolder: '/somewhere/.spredt' } });
  });

  it.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('accept the loopback address %s', (host) => {
    expect(read({ HOST: host })).toMatchObject({ ok: true, config: { host } });
  });

  it.each(['0.0.0.0', '192.168.1.4', '::', 'spredt.example.no', '', '127.0.0.1.example.no', '127.0.0'])('refuse the address %j by name, because there are no users yet', (host) => {
    const [fault, ...more] = faultsOf({ HOST: host });
    expect(fault).toContain(`HOST is ${JSON.stringify(host)}`);
    expect(fault).toContain('no users');
    expect(more).toEqual([]);
  });

  it.each(['0', '1', '65535'])('accept port %s', (port) => {
    expect(read({ PORT: port })).toMatchObject({ ok: true, config: { port: Number(port) } });
  });

  it.each(['65536', '-1', '80.5', 'http', '', ' 80', '0x50'])('refuse port %j by name', (port) => {
    expect(faultsOf({ PORT: port })).toEqual([`PORT is ${JSON.stringify(port)}; expected a whole number from 0 to 65535.`]);
  });

  it('refuse an unknown variable of the product by name, and say what there is', () => {
    const [fault] = faultsOf({ SPREDT_DATABASE: '/tmp' });
    expect(fault).toContain('SPREDT_DATABASE');
    expect(fault).toContain('SPREDT_DATA');
  });

  it('refuse an empty folder', () => {
    expect(faultsOf({ SPREDT_DATA: ' ' })).toEqual(['SPREDT_DATA is empty; expected the folder where the database lies.']);
  });

  it('name every fault at once', () => {
    expect(faultsOf({ PORT: 'x', HOST: 'x', SPREDT_PORT: '1' })).toHaveLength(3);
  });

  it('leave other programs\' variables alone', () => {
    expect(read({ MY_SPREDT_X: '1', NODE_ENV: 'test' }).ok).toBe(true);
  });
});
