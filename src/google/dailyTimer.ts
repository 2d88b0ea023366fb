import type { Ports } from '../run';

/** The global function that the timer calls. */
const HANDLER = 'remindDaily';
/** Google chooses a minute of the hour, and keeps it. */
const HOUR = 7;

/** Has a global function called every morning. */
export function dailyTrigger(handler: string, zone: string): void {
  ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(HOUR).inTimezone(zone).create();
}

/** An installed trigger runs as who installed it, with nobody at the screen; others do not see it. */
export function dailyTimer(): Ports['timer'] {
  const own = () =>
    ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
  return {
    isOn: () => own().length > 0,
    set: (isOn, zone) => {
      if (isOn && own().length === 0) dailyTrigger(HANDLER, zone);
      // One is enough: one that an earlier call made may come late.
      for (const trigger of own().slice(isOn ? 1 : 0)) ScriptApp.deleteTrigger(trigger);
    },
  };
}
