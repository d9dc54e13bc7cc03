/** Connections to public addresses alone: the address that was checked is the one that is dialled. */
import './built-in-first.ts';
import { type LookupAddress, type LookupOptions, lookup as resolveName } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './addresses.ts';

export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

type LookupDone = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/** As `dns.lookup` with `all`. */
export type Resolve = (
  host: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

interface GuardOptions {
  /** Hosts, as written in addresses, that may lie inside one's own network. */
  readonly allowed: ReadonlySet<string>;
  readonly connectMs: number;
  /** The system's resolver by default. */
  readonly resolve?: Resolve;
}

export function createGuardedAgent({ allowed, connectMs, resolve = resolveName }: GuardOptions): Agent {
  const open = buildConnector({ timeout: connectMs, lookup: lookupBy(resolve, isPublicAddress) });
  const trusted = buildConnector({ timeout: connectMs, lookup: lookupBy(resolve, () => true) });
  return new Agent({
    connect(options, done) {
      const host = bareHost(options.hostname);
      if (allowed.has(host)) return trusted(options, done);
      // A literal address never reaches the lookup.
      if (isIP(host) !== 0 && !isPublicAddress(host)) return done(refusal(host), null);
      return open(options, done);
    },
    maxRequestsPerClient: 100,
    pipelining: 0,
  });
}

/** As addresses and settings are compared: lower case, no brackets, no final dot. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

const refusal = (host: string) =>
  new RefusedAddressError(
    `'${host}' is a private address; ALLOW_PRIVATE_SOURCES lists the hosts of one's own network that may be read`,
  );

/** Only addresses that `accepts` says are fine: what is given is what is dialled, so a later answer changes nothing. */
function lookupBy(resolve: Resolve, accepts: (address: string) => boolean) {
  return (host: string, options: LookupOptions, done: LookupDone): void => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const safe = found.filter(({ address }) => accepts(address));
      const first = safe[0];
      if (!first) return done(refusal(host), []);
      if (options.all) done(null, safe);
      else done(null, first.address, first.family);
    });
  };
}
