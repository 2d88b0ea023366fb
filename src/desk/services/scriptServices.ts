import type { MethodName } from '../account';
import { strictService } from '../realm';
import type { Host } from './host';

/** The service `Session`. */
export function makeSession(host: Host): object {
  const { untold, account } = host;
  const user = (method: MethodName, isTold: boolean) => () =>
    host.calls.make(method, () =>
      strictService(host.realm, 'User', { getEmail: () => (isTold ? account.user : '') }),
    );
  return strictService(host.realm, 'Session', {
    getActiveUser: user('Session.getActiveUser', untold === undefined),
    getEffectiveUser: user('Session.getEffectiveUser', untold !== 'everyUser'),
    getScriptTimeZone: () => host.spreadsheet.properties.timeZone,
    getActiveUserLocale: () => 'vi',
  });
}

/** The service `LockService`: one run at a time on the desk, unless another is said to hold the lock. */
export function makeLockService(host: Host): object {
  const take = () => {
    if (!host.lockedElsewhere) host.lockHeld = true;
    return host.lockHeld;
  };
  const lock = strictService(host.realm, 'Lock', {
    tryLock: (_milliseconds: unknown) => host.calls.make('Lock.tryLock', take),
    waitLock: (_milliseconds: unknown) => {
      host.calls.make('Lock.waitLock', () => {
        if (!take()) {
          throw new Error('Lock timeout: another process was holding the lock for too long.');
        }
      });
    },
    hasLock: () => host.lockHeld,
    releaseLock: () => {
      host.lockHeld = false;
    },
  });
  return strictService(host.realm, 'LockService', { getDocumentLock: () => lock });
}

/** The service `ScriptApp`, as far as consent goes: on the desk everything is granted. */
export function makeScriptApp(host: Host): object {
  const { realm } = host;
  const modes = ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'];
  return strictService(realm, 'ScriptApp', {
    AuthMode: strictService(
      realm,
      'ScriptApp.AuthMode',
      Object.fromEntries(modes.map((mode) => [mode, mode])),
    ),
    requireScopes: () => undefined,
    requireAllScopes: () => undefined,
    getService: () =>
      strictService(realm, 'Service', {
        getUrl: () => null,
        isEnabled: () => false,
      }),
  });
}

function textOf(args: readonly unknown[]): string {
  return args
    .map((arg) => (typeof arg === 'string' ? arg : (JSON.stringify(arg) ?? String(arg))))
    .join(' ');
}

/** `Logger`. */
export function makeLogger(host: Host): object {
  const logger: object = strictService(host.realm, 'Logger', {
    log: (...args: unknown[]) => {
      host.logs.push(textOf(args));
      return logger;
    },
    getLog: () => host.logs.join('\n'),
    clear: () => {
      host.logs.length = 0;
    },
  });
  return logger;
}

/** Google's `console` (https://developers.google.com/apps-script/reference/base/console). */
export function makeConsole(host: Host): object {
  const write = (...args: unknown[]) => {
    host.logs.push(textOf(args));
  };
  return strictService(host.realm, 'console', {
    log: write,
    info: write,
    warn: write,
    error: write,
    time: () => undefined,
    timeEnd: () => undefined,
  });
}
