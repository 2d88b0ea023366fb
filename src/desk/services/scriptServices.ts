import type { MethodName } from '../account';
import { listInside, strictService } from '../realm';
import { enumeration } from './enumeration';
import { type Host, TRIGGER_EVENTS, type Trigger } from './host';

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

/** An installed trigger as a script sees it. */
function triggerOf(host: Host, trigger: Trigger): object {
  const found = host.triggerObjects.get(trigger);
  if (found) return found;
  const made = strictService(host.realm, 'Trigger', {
    getHandlerFunction: () => trigger.handler,
    getEventType: () => trigger.event,
    getUniqueId: () => trigger.id,
  });
  host.triggerObjects.set(trigger, made);
  return made;
}

/** `ScriptApp.newTrigger(…)`: clocks of every so many days are all that the desk builds. */
function triggerBuilder(host: Host, handler: string): object {
  const { realm, calls, triggers } = host;
  const given = { everyDays: 0, hour: 0, zone: host.spreadsheet.properties.timeZone ?? '' };
  const clock: object = strictService(realm, 'ClockTriggerBuilder', {
    everyDays: (days: unknown) => {
      given.everyDays = Number(days);
      return clock;
    },
    atHour: (hour: unknown) => {
      given.hour = Number(hour);
      return clock;
    },
    inTimezone: (zone: unknown) => {
      given.zone = String(zone);
      return clock;
    },
    create: () =>
      calls.make('ScriptApp.createTrigger', () => {
        if (given.everyDays < 1) throw new Error('The trigger has no interval');
        if (triggers.length >= MOST_TRIGGERS) {
          throw new Error('This script has too many triggers. Triggers must be deleted first.');
        }
        const id = String(triggers.length + 1);
        const trigger: Trigger = { ...given, id, handler, event: 'CLOCK' };
        triggers.push(trigger);
        return triggerOf(host, trigger);
      }),
  });
  return strictService(realm, 'TriggerBuilder', { timeBased: () => clock });
}

const MOST_TRIGGERS = 20;
const AUTH_MODES = ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'] as const;

/** The service `ScriptApp`: the user's own triggers, and consent: on the desk everything is granted. */
export function makeScriptApp(host: Host): object {
  const { realm, calls } = host;
  return strictService(realm, 'ScriptApp', {
    AuthMode: enumeration(realm, 'ScriptApp.AuthMode', AUTH_MODES),
    EventType: enumeration(realm, 'ScriptApp.EventType', TRIGGER_EVENTS),
    newTrigger: (handler: unknown) => triggerBuilder(host, String(handler)),
    getProjectTriggers: () =>
      calls.make('ScriptApp.getProjectTriggers', () =>
        listInside(
          realm,
          host.triggers.map((trigger) => triggerOf(host, trigger)),
        ),
      ),
    deleteTrigger: (trigger: object) => {
      calls.make('ScriptApp.deleteTrigger', () => {
        const at = host.triggers.findIndex((one) => triggerOf(host, one) === trigger);
        if (at >= 0) host.triggers.splice(at, 1);
      });
    },
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
