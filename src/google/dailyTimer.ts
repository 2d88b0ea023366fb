import type { Ports } from '../run';

/** The global function that the timer calls. */
const HANDLER = 'remindDaily';
/** Google chooses a minute of the hour, and keeps it. */
const HOUR = 7;

/** An installed trigger runs as who installed it, with nobody at the screen; others do not see it. */
export function dailyTimer(): Ports['timer'] {
  const own = () =>
    ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
  return {
    isOn: () => own().length > 0,
    set: (isOn, zone) => {
      const [first, ...others] = own();
      // One is enough, whatever became of an earlier call.
      for (const trigger of isOn ? others : own()) ScriptApp.deleteTrigger(trigger);
      if (isOn && !first) {
        ScriptApp.newTrigger(HANDLER)
          .timeBased()
          .everyDays(1)
          .atHour(HOUR)
          .inTimezone(zone)
          .create();
      }
    },
  };
}
