import { clockOf, OWN_KEY } from '../contract';
import * as say from '../messages/reminders';
import { fold } from '../model/folding';
import { writePeriod } from '../model/period';
import type { BookCommand, Planning } from '../run';

/** Which account's timer is on; blank where none is. */
const DAILY_KEY = `${OWN_KEY}daily`;

/**
 * **Bật/tắt nhắc hằng ngày**: a timer in the name of the office's account that reminds every morning,
 * and carries out what units have submitted. A command of the menu: a desk has no mornings.
 */
export const dailyReminder: BookCommand = {
  name: 'nhac-hang-ngay',
  handler: 'toggleDailyReminder',
  caption: say.dailyCommand,
  takes: 'workbook',
  reads: 'book',
  failedTitle: say.dailyFailedTitle,
  isUndoable: false,
  asksWho: true,
  plan: ({ grid, workbook }, { who, isTimed }): Planning => {
    const isOn = !isTimed();
    const zone = clockOf(grid);
    const before = grid.metadata.get(DAILY_KEY)?.value ?? '';
    const isOthers = before !== '' && fold(before) !== fold(who);
    const kept = isOn ? who : isOthers ? before : '';
    return {
      state: 'planned',
      files: [],
      writing: () => ({
        changes: [{ kind: 'mark', key: DAILY_KEY, value: kept }],
        journal: [
          {
            command: say.dailyCommand,
            period: writePeriod(workbook.settings.period),
            result: say.dailyResult(isOn),
            document: '',
          },
        ],
        said: { title: say.dailyTitle, lines: [], links: [] },
        deed: {
          kind: 'timer',
          isOn,
          zone,
          told: (words) =>
            words === undefined
              ? {
                  lines: [
                    isOn ? say.dailyOn(who, zone) : say.dailyOff,
                    ...(isOn && isOthers ? [say.dailyOther(before)] : []),
                  ],
                }
              : {
                  lines: [say.dailyFailed(isOn, words)],
                  kept: { key: DAILY_KEY, value: before },
                },
        },
      }),
    };
  },
};
