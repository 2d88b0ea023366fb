import { ServiceError } from '../failure';
import { strictService } from '../realm';
import { takeArgument } from './apiCall';
import type { Host } from './host';

/** The fields of `MailApp.sendEmail({…})` that the desk knows. */
const FIELDS: readonly string[] = ['to', 'subject', 'body', 'name'];
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/**
 * The service `MailApp`: what is sent goes to the account's outbox, as many addresses a day as Google
 * allows (https://developers.google.com/apps-script/reference/mail/mail-app).
 */
export function makeMailApp(host: Host): object {
  const { calls, account, mails, realm } = host;
  const left = () =>
    Math.max(0, host.mailQuota - mails.reduce((sum, { to }) => sum + to.length, 0));
  const send = (given: Readonly<Record<string, unknown>>) => {
    for (const field of Object.keys(given)) {
      if (!FIELDS.includes(field)) {
        throw new Error(`MailApp.sendEmail: the desk does not know the field ${field}`);
      }
    }
    const { to: recipients = '', subject = '', body = '', name } = given;
    const to = String(recipients)
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (to.length === 0) throw new ServiceError('Failed to send email: no recipient');
    const wrong = to.find((one) => !ADDRESS.test(one));
    if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong}`);
    if (to.length > left()) {
      throw new ServiceError('Service invoked too many times for one day: email.');
    }
    mails.push({
      from: account.user,
      to,
      subject: String(subject),
      body: String(body),
      sent: account.clock.now(),
      ...(name === undefined ? {} : { name: String(name) }),
    });
  };
  return strictService(realm, 'MailApp', {
    getRemainingDailyQuota: () => calls.make('MailApp.getRemainingDailyQuota', left),
    sendEmail: (...args: unknown[]) => {
      const [first, subject, body] = args;
      const message =
        typeof first === 'object' && first !== null
          ? takeArgument(first)
          : { to: first, subject, body };
      calls.make('MailApp.sendEmail', () => send(message));
    },
  });
}
