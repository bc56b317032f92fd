import { userInfo } from 'node:os';
import { deadlineCounter } from '../../src/server/intake/deadlines.ts';
import { type ContactSeal, contactSeal } from '../../src/server/intake/contact-seal.ts';
import type { CaseContext } from '../../src/server/cases/case-context.ts';
import { type PortalFacts, readPortal } from '../../src/server/portal/portal.ts';
import { secretInFile, type Secrets, secretsFrom } from '../../src/server/secrets/secrets.ts';
import type { Gate } from '../../src/server/staff/gate.ts';
import { type Staff, staffOf } from '../../src/server/staff/roles.ts';
import type { openStore } from '../../src/server/store/open-store.ts';
import { storeFile } from '../../src/server/store/store-address.ts';
import { UserError } from '../command/command-line.ts';
import { ownStoreAddress } from '../feedback/store.ts';

/** What the command line works with: the same store and the same functions as the pages. */
export interface Office extends CaseContext {
  readonly portal: () => PortalFacts;
  readonly gate: Gate;
  readonly contactSeal: ContactSeal;
  readonly secrets: Secrets;
  /** On whose behalf; whoever has the store's file or password has the office's rights. */
  readonly staff: Staff;
}

interface Opening {
  /** Name of the member of staff on whose behalf; otherwise the account at the terminal. */
  readonly as: string | undefined;
  readonly open: typeof openStore;
}

/**
 * Opens the store that `DATABASE_URL` and `SECRET` name.
 *
 * @throws {UserError} if there is no such member of staff
 */
export async function openOffice(env: NodeJS.ProcessEnv, { as, open }: Opening): Promise<Office> {
  const address = ownStoreAddress(env);
  const secrets = secretsFrom(env.SECRET || secretInFile('var/secret', { store: storeFile(address) }));
  const store = await open(address, (message) => console.error(`存储：${message}`));
  const terms = {
    firstReplyWorkingDays: Number(env.FIRST_REPLY_WORKING_DAYS || 5),
    completionWorkingDays: Number(env.COMPLETION_WORKING_DAYS || 15),
  };
  const account = userInfo().username;
  const office: Staff = { id: `cli:${account}`, name: account, displayName: account, role: 'office', areas: [], agency: undefined };
  const row = as === undefined ? undefined : await store.read('staffByName', as.toLowerCase());
  if (as !== undefined && row?.isActive !== 1) {
    await store.close();
    throw new UserError(`没有这个人员，或者已经停用：${as}`);
  }
  const now = Date.now;
  return {
    store,
    secrets,
    now,
    deadlines: deadlineCounter(terms),
    portal: () => builtPortal(env.SITE || 'dist'),
    gate: { store, totpKey: secrets.totp, now },
    contactSeal: contactSeal(store, secrets.contactKeys),
    staff: row ? staffOf(row) : office,
  };
}

/**
 * What the built site says: names are checked against it.
 *
 * @throws {UserError} if there is none
 */
function builtPortal(site: string): PortalFacts {
  try {
    return readPortal(site);
  } catch {
    throw new UserError(`没有读到网站目录 ${site}，不能核对区域和单位的名称。先运行 npm run build，或者用环境变量 SITE 写明网站目录。`);
  }
}
