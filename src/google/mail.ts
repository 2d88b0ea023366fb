import type { Ports } from '../run';

/** Letters by Google's mail service, in the name of who runs the command. */
export function gmail(): Ports['mail'] {
  return {
    left: () => MailApp.getRemainingDailyQuota(),
    send: ({ to, subject, body }) =>
      MailApp.sendEmail({ to: to.join(','), subject, body, name: 'Bốn Trục' }),
  };
}
