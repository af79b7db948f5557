import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/somewhere');
const faultsOf = (environment: Record<string, string>): readonly string[] => {
  const result = read(environment);
  return result.ok ? [] : result.faults;
};

describe('the settings', () => {
  it('are port 3000 on this machine alone, with the database in .spredt, when nothing is said', () => {
    expect(read({ PATH: '/bin' })).toEqual({ ok: true, config: { port: 3000, host: '127.0.0.1', dataFolder: '/somewhere/.spredt', origin: null, mode: null, oidc: null } });
  });

  it.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('accept the loopback address %s', (host) => {
    expect(read({ HOST: host })).toMatchObject({ ok: true, config: { host } });
  });

  it.each(['0.0.0.0', '192.168.1.4', '::', 'spredt.example.no', '127.0.0.1.example.no', '127.0.0'])('refuse the address %j by name until there is TLS in front', (host) => {
    const [fault, ...more] = faultsOf({ HOST: host });
    expect(fault).toContain(`HOST is ${JSON.stringify(host)}`);
    expect(fault).toContain('SPREDT_ORIGIN');
    expect(more).toEqual([]);
    expect(read({ HOST: host, SPREDT_ORIGIN: 'https://spredt.example.no' })).toMatchObject({ ok: true, config: { host, origin: 'https://spredt.example.no' } });
  });

  it.each(['', ' ', 'a b', 'x/y', '1.2.3.4,5'])('refuse %j, which is no address at all', (host) => {
    expect(faultsOf({ HOST: host, SPREDT_ORIGIN: 'https://spredt.example.no' })).toEqual([expect.stringContaining(`HOST is ${JSON.stringify(host)}`)]);
  });

  it.each(['http://spredt.example.no', 'spredt.example.no', 'https://spredt.example.no/app', 'https://spredt.example.no?x', 'https://a@spredt.example.no', 'ftp://127.0.0.1', ''])(
    'refuse the origin %j by name', (origin) => {
      expect(faultsOf({ SPREDT_ORIGIN: origin })).toEqual([expect.stringContaining(`SPREDT_ORIGIN is ${JSON.stringify(origin)}`)]);
    });

  it.each(['demonstration', 'own'])('accept the installation %s, and no other', (mode) => {
    expect(read({ SPREDT_INSTALLATION: mode })).toMatchObject({ ok: true, config: { mode } });
    expect(faultsOf({ SPREDT_INSTALLATION: `${mode}s` })).toEqual([expect.stringContaining('SPREDT_INSTALLATION')]);
  });

  const OIDC = { SPREDT_OIDC_ISSUER: 'https://login.example.no/tenant/v2.0', SPREDT_OIDC_CLIENT_ID: 'spredt', SPREDT_OIDC_CLIENT_SECRET: 'hemmelig' };

  it('take an OpenID provider whole or not at all, and never say its secret', () => {
    expect(read(OIDC)).toMatchObject({ ok: true, config: { oidc: { issuer: OIDC.SPREDT_OIDC_ISSUER, clientId: 'spredt', clientSecret: 'hemmelig' } } });
    const [fault] = faultsOf({ ...OIDC, SPREDT_OIDC_CLIENT_ID: '' });
    expect(fault).toContain('SPREDT_OIDC_CLIENT_ID missing');
    expect(fault).not.toContain('hemmelig');
  });

  it.each(['http://login.example.no', 'login', 'https://login.microsoftonline.com/common/v2.0', 'https://login.microsoftonline.com/organizations/v2.0'])(
    'refuse the provider %j by name', (issuer) => {
      expect(faultsOf({ ...OIDC, SPREDT_OIDC_ISSUER: issuer })).toEqual([expect.stringContaining(`SPREDT_OIDC_ISSUER is ${JSON.stringify(issuer)}`)]);
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
