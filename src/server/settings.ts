/**
 * Everything that the server and the commands beside it are told by the environment, all of it optional; empty is as good as absent.
 * It is read before anything is built or opened, and what is wrong in it is told at once, in the words of whoever wrote it.
 *
 * - `PORT` (4321; 0 is any free one), `HOST` (127.0.0.1): where it listens; `0.0.0.0` for every interface
 * - `SITE` (`dist`): the built site; its base path is the one it was built with
 * - `DATABASE_URL`: `postgres://…` or the path of a file; `var/feedback.sqlite`
 * - `SECRET`: at least 32 characters, the same on every instance; absent is the file
 *   `var/secret`, drawn on first start. Receipts and contacts depend on it: back it up. If it is gone while the
 *   store is there, the server does not start; `NEW_SECRET=yes` gives up what only the lost one opened
 * - `TRUSTED_PROXIES` (0): proxies before this server that append to `X-Forwarded-For`;
 *   `npm run proxy` prints the configuration of one. From 1 on, staff sign in over https only
 * - `STORE_WAIT_SECONDS` (5): how long a form waits for a slow store before it is told "not now"; read again where it is used, `patience.ts`
 * - `INSTANCES` (1): how many instances share the database; each takes its part of the limits
 * - `ADDRESS_BURST` (60), `ADDRESS_PER_MINUTE` (20): forms from one address
 * - `PROJECT_BURST` (120), `PROJECT_PER_MINUTE` (60): forms of one kind about one code, counted after the address let them through
 * - `FLOOD_PER_MINUTE` (300): forms in all beyond which browsers must work
 * - `FIRST_REPLY_WORKING_DAYS` (5), `COMPLETION_WORKING_DAYS` (15): the published terms
 */
import { defaultLimits, type Limits } from './http/server-context.ts';
import type { Terms } from './intake/deadlines.ts';
import { shortestSecret, secretInFile } from './secrets/secrets.ts';
import { waitSeconds } from './store/contract/patience.ts';
import { addressFault, defaultStoreFile, storeFile } from './store/store-address.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Something in the environment is not what its variable may be. The message is for whoever set it, one line a variable. */
class SettingError extends Error {
  override name = 'SettingError';
}

/** What a command that works on the store is told. */
export interface StoreSettings {
  readonly storeAddress: string;
  readonly site: string;
}

/** What the staff's command is told. */
export interface OfficeSettings extends StoreSettings {
  /** Absent where the secret is kept in its file. */
  readonly secret: string | undefined;
  readonly terms: Terms;
}

/** What the server is told. */
export interface ServerSettings extends OfficeSettings {
  readonly port: number;
  readonly host: string;
  /** The secret that was lost will not come back. */
  readonly isSecretNew: boolean;
  readonly trustedProxies: number;
  /** This instance's part of them; requests are taken to be spread evenly. */
  readonly limits: Limits;
}

/** What a command that opens the store works with. @throws {SettingError} naming everything that is wrong */
export function storeSettings(env: Environment): StoreSettings {
  return told(env, readStore);
}

/** What the staff's command works with. @throws {SettingError} naming everything that is wrong */
export function officeSettings(env: Environment): OfficeSettings {
  return told(env, readOffice);
}

/** What the server works with. @throws {SettingError} naming everything that is wrong */
export function serverSettings(env: Environment): ServerSettings {
  return told(env, readServer);
}

/**
 * The secret of a server or a command; the one in the file is drawn where there is neither.
 *
 * @throws {SecretFault} if it was lost or cut short
 */
export function secretOf({ secret, storeAddress: address, isSecretNew = false }: Omit<OfficeSettings, 'site' | 'terms'> & { isSecretNew?: boolean }): string {
  return secret ?? secretInFile('var/secret', { store: storeFile(address), isGivenUp: isSecretNew });
}

interface Variables {
  text(name: string): string | undefined;
  whole(name: string, bounds: { otherwise: number; least: number; most: number }): number;
  refuse(problem: string): void;
}

/** Reads with all that is wrong collected. */
function told<T>(env: Environment, read: (variables: Variables) => T): T {
  const problems: string[] = [];
  const text = (name: string) => env[name] || undefined;
  const result = read({
    text,
    whole(name, { otherwise, least, most }) {
      const given = text(name);
      if (given === undefined) return otherwise;
      const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
      if (value >= least && value <= most) return value;
      problems.push(`环境变量 ${name} 写的是“${given}”：只能写 ${least} 到 ${most} 的整数，不写就是 ${otherwise}`);
      return otherwise;
    },
    refuse: (problem) => problems.push(problem),
  });
  if (problems.length > 0) throw new SettingError(problems.join('\n'));
  return result;
}

function readStore({ text, whole, refuse }: Variables): StoreSettings {
  const address = text('DATABASE_URL') ?? defaultStoreFile;
  const fault = addressFault(address);
  if (fault !== undefined) refuse(fault);
  whole('STORE_WAIT_SECONDS', waitSeconds);
  return { storeAddress: address, site: text('SITE') ?? 'dist' };
}

function readOffice(variables: Variables): OfficeSettings {
  const { text, whole, refuse } = variables;
  const secret = text('SECRET');
  if (secret !== undefined && secret.length < shortestSecret)
    refuse(`环境变量 SECRET 只有 ${secret.length} 个字符：至少写 ${shortestSecret} 个，不写就用密钥文件 var/secret`);
  const days = { least: 1, most: 250 };
  return {
    ...readStore(variables),
    secret,
    terms: {
      firstReplyWorkingDays: whole('FIRST_REPLY_WORKING_DAYS', { ...days, otherwise: 5 }),
      completionWorkingDays: whole('COMPLETION_WORKING_DAYS', { ...days, otherwise: 15 }),
    },
  };
}

function readServer(variables: Variables): ServerSettings {
  const { text, whole, refuse } = variables;
  const given = text('NEW_SECRET');
  if (given !== undefined && given !== 'yes') refuse(`环境变量 NEW_SECRET 写的是“${given}”：只能写 yes，或者不写`);
  const instances = whole('INSTANCES', { otherwise: 1, least: 1, most: 1000 });
  const limit = (name: string, otherwise: number) => Math.ceil(whole(name, { otherwise, least: 0, most: 999_999_999 }) / instances);
  const allowance = (name: string, { burst, perMinute }: Limits['perAddress']) => ({
    burst: limit(`${name}_BURST`, burst),
    perMinute: limit(`${name}_PER_MINUTE`, perMinute),
  });
  return {
    ...readOffice(variables),
    port: whole('PORT', { otherwise: 4321, least: 0, most: 65_535 }),
    host: text('HOST') ?? '127.0.0.1',
    isSecretNew: given === 'yes',
    trustedProxies: whole('TRUSTED_PROXIES', { otherwise: 0, least: 0, most: 100 }),
    limits: {
      perAddress: allowance('ADDRESS', defaultLimits.perAddress),
      perProject: allowance('PROJECT', defaultLimits.perProject),
      floodPerMinute: limit('FLOOD_PER_MINUTE', defaultLimits.floodPerMinute),
    },
  };
}
