import type { Book } from '../../book';
import { sayHere } from '../../findings';
import * as say from '../../messages/findingsPage';
import { isSensitive } from '../../publish';
import { isAnswered, type WeighedFinding } from '../../review';
import { button, element, fill, SEVERITY_CLASS } from '../browser';
import { type AnswerActs, answerBoxes } from './answerBoxes';
import { placeOf, rowWords } from './listed';
import { type MendingActs, mendingOf } from './mending';
import type { Work } from './work';

/** A finding on the page. */
export interface ShownFinding {
  readonly finding: WeighedFinding;
  readonly node: HTMLElement;
  readonly refresh: () => void;
  readonly judge: (book: Book) => void;
}

export interface ItemActs extends MendingActs {
  readonly go: (finding: WeighedFinding, place: string) => void;
  readonly answers: (finding: WeighedFinding) => AnswerActs;
}

/** A finding with where it stands, what is wrong, and what can be done about it here. */
export function itemOnPage(
  work: Work,
  finding: WeighedFinding,
  at: number,
  acts: ItemActs,
): ShownFinding {
  const { severity, code, answer } = finding;
  const id = `f${at}`;
  const book = work.form.standingBook();
  const place = placeOf(book, finding);
  // What must not go public is shown no more than the tab of findings shows it.
  const words = isSensitive(finding) ? '' : rowWords(book, finding);
  const mending = mendingOf(id, work, finding, acts);
  const boxes = answerBoxes(id, finding, acts.answers(finding));
  const standing = element('p', { class: 'answered' });
  const isExplained = isAnswered(finding);
  const answering =
    boxes &&
    element(
      'details',
      {},
      element('summary', {}, answer ? say.changeAnswer : say.answer),
      boxes.node,
    );
  const refresh = () => {
    mending?.refresh();
    boxes?.refresh();
    // One of both is to be chosen: that is not kept out of sight.
    if (answering && work.conflictOf(finding)) answering.open = true;
    const { why, who } = work.words(finding);
    fill(standing, why === '' ? undefined : say.answeredBy(why, who));
  };
  const node = element(
    'div',
    {
      class: `item finding ${isExplained ? 'explained' : SEVERITY_CLASS[severity]}`,
      role: 'group',
      'aria-labelledby': `${id}-says`,
    },
    element(
      'p',
      { class: 'place' },
      button(place, () => acts.go(finding, place), {
        class: 'go',
        'aria-label': say.goes(place),
      }),
      element('span', { class: SEVERITY_CLASS[severity] }, isExplained ? say.answered : severity),
    ),
    words !== '' && element('p', { class: 'name' }, words),
    element('p', { id: `${id}-says` }, sayHere(finding)),
    facts(finding),
    standing,
    code === 'top-secrecy-mark' && element('p', { class: 'error' }, say.neverOut),
    mending && mending.buttons.length > 0
      ? element('p', { class: 'fixes' }, ...mending.buttons)
      : undefined,
    mending?.node,
    answering,
  );
  refresh();
  return { finding, node, refresh, judge: (now) => mending?.judge(now) };
}

/** What stands there and what is expected, where the sentence does not say it. */
function facts(finding: WeighedFinding): HTMLElement | undefined {
  const { found, expected } = finding;
  const said = sayHere(finding);
  const parts = [
    ...(found !== '' && !said.includes(found) ? [say.standing(found)] : []),
    ...(expected !== '' && !said.includes(expected) ? [say.expected(expected)] : []),
  ];
  return parts.length > 0 ? element('p', { class: 'facts' }, parts.join(' · ')) : undefined;
}
