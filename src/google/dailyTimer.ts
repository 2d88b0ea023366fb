import type { Ports } from '../run';

/** The global function that the timer calls. */
const HANDLER = 'remindDaily';
/** Google chooses a minute of the hour, and keeps it. */
const HOUR = 7;

/** Has a global function called every morning. */
export function dailyTrigger(handler: string, zone: string): void {
  ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(HOUR).inTimezone(zone).create();
}

/** The user's clocks that call a function; what people let it be called by besides is theirs. */
export function clocksOf(handler: string): readonly GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) =>
      trigger.getHandlerFunction() === handler &&
      trigger.getEventType() === ScriptApp.EventType.CLOCK,
  );
}

/** An installed trigger runs as who installed it, with nobody at the screen; others do not see it. */
export function dailyTimer(): Ports['timer'] {
  const own = () => clocksOf(HANDLER);
  return {
    isOn: () => own().length > 0,
    set: (isOn, zone) => {
      if (isOn && own().length === 0) dailyTrigger(HANDLER, zone);
      // One is enough: one that an earlier call made may come late.
      for (const trigger of own().slice(isOn ? 1 : 0)) ScriptApp.deleteTrigger(trigger);
    },
  };
}
