/** A mail that a script sent. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** The sender's name as the receiver sees it. */
  readonly name?: string | undefined;
  /** Milliseconds since 1970. */
  readonly sent: number;
}

/** Addresses to which a consumer's account may write in a day (Google's quotas). */
export const DAILY_ADDRESSES = 100;

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];
/** Of Vietnam, in which the desk tells time. */
const OFFSET = { text: '+0700', milliseconds: 7 * 3600000 } as const;

/**
 * A mail as a file (RFC 5322): other letters than ASCII in headers as encoded words (RFC 2047), the
 * body in base64.
 * @param isDraft not sent yet: mail programs open it to be sent
 */
export function messageText(mail: Mail, id: string, isDraft: boolean): string {
  const { from, to, subject, body, name, sent } = mail;
  const address = /^[^\s@]+@[^\s@]+$/.test(from)
    ? from
    : `${from.replace(/[^\w.-]/g, '') || 'may'}@localhost`;
  return [
    ...(isDraft ? ['X-Unsent: 1'] : []),
    `Date: ${dateText(sent)}`,
    `From: ${name ? `${headerText(name)} ` : ''}<${address}>`,
    `To: ${to.map((one) => `<${one}>`).join(',\r\n ')}`,
    `Subject: ${headerText(subject)}`,
    `Message-ID: <${id}@bon-truc.localhost>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(body.replace(/\r?\n/g, '\r\n')).match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}

/** The day on which a mail was sent: `2026-05-20`. */
export function daySent({ sent }: Pick<Mail, 'sent'>): string {
  return new Date(sent + OFFSET.milliseconds).toISOString().slice(0, 10);
}

function dateText(moment: number): string {
  const at = new Date(moment + OFFSET.milliseconds);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${DAYS[at.getUTCDay()]}, ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${day} ${time} ${OFFSET.text}`;
}

/** A line with an encoded word has 76 characters at most, the header's name and the frame among them. */
const MOST_BYTES = 39;

/** A header's text, in words that are put on lines of their own. No line break of the text stays. */
function headerText(text: string): string {
  const plain = text.replace(/[\r\n]+/g, ' ');
  if (/^[\x20-\x7e]*$/.test(plain) && plain.length <= 60 && !plain.includes('=?')) return plain;
  const words: string[] = [];
  let word = '';
  for (const character of plain) {
    if (encoder.encode(word + character).length > MOST_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((one) => `=?UTF-8?B?${base64(one)}?=`).join('\r\n ');
}

/** Whole groups of four alone: any other is no word that can be read. */
const ENCODED =
  /=\?UTF-8\?B\?((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)\?=/gi;

/** The subject of a mail that stands in a file. */
export function subjectIn(message: string): string {
  const [, header = ''] = /^Subject: (.*(?:\r?\n[ \t].*)*)/m.exec(message) ?? [];
  // A blank between encoded words is the frame's, not the text's.
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(ENCODED, (_, word: string) =>
      new TextDecoder().decode(Uint8Array.from(atob(word), (one) => one.charCodeAt(0))),
    );
}

const encoder = new TextEncoder();

function base64(text: string): string {
  let binary = '';
  for (const byte of encoder.encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
