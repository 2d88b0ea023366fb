import * as say from '../../messages/findingsPage';
import { CHOICES, type Choice, choiceOf, isSensitive } from '../../publish';
import type { AnswerWords, WeighedFinding } from '../../review';
import { conflictChoice, element, fill } from '../browser';

/** What is asked of the page by the boxes of an answer. */
export interface AnswerActs {
  readonly words: () => AnswerWords;
  readonly conflict: () => AnswerWords | undefined;
  readonly typed: (words: AnswerWords) => void;
  readonly settle: (keeps: boolean) => void;
  /** Who answered last from this page. */
  readonly lastName: () => string;
}

/** Room for an answer, and how it is kept as the page changes. */
export interface AnswerBoxes {
  readonly node: HTMLElement;
  readonly refresh: () => void;
}

/** The boxes of an answer: reason and name, or the decision that a scan asks for. */
export function answerBoxes(
  id: string,
  finding: WeighedFinding,
  acts: AnswerActs,
): AnswerBoxes | undefined {
  if (finding.severity === 'Lỗi') return undefined;
  return isSensitive(finding) ? decisionBoxes(id, finding, acts) : reasonBoxes(id, acts);
}

function nameBox(id: string, label: string) {
  const box = element('input', { id: `${id}-who`, type: 'text', autocomplete: 'name' });
  return { box, field: fieldOf(`${id}-who`, label, box) };
}

function fieldOf(id: string, label: string, box: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: id }, label), box);
}

function put(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (box.value !== text) box.value = text;
}

/** Tells what somebody else answered meanwhile. */
function conflictIn(place: HTMLElement, { conflict, settle }: AnswerActs): void {
  const theirs = conflict();
  fill(place, theirs && conflictChoice(say.otherAnswer(theirs.why, theirs.who), settle));
}

function reasonBoxes(id: string, acts: AnswerActs): AnswerBoxes {
  const why = element('textarea', { id: `${id}-why`, rows: 2 });
  const { box: who, field } = nameBox(id, say.by);
  const says = element('p', { class: 'warning', role: 'status' });
  const others = element('div', {});
  const tell = () => {
    const [reason, name] = [why.value.trim(), who.value.trim()];
    says.textContent = (reason === '') === (name === '') ? '' : say.bothNeeded;
  };
  const typed = () => {
    tell();
    acts.typed({ why: why.value.trim(), who: who.value.trim() });
  };
  why.addEventListener('input', () => {
    if (who.value === '') who.value = acts.lastName();
    typed();
  });
  who.addEventListener('input', typed);
  const refresh = () => {
    const words = acts.words();
    if (document.activeElement !== why) put(why, words.why);
    if (document.activeElement !== who) put(who, words.who);
    tell();
    conflictIn(others, acts);
  };
  refresh();
  return {
    node: element('div', {}, fieldOf(`${id}-why`, say.why, why), field, says, others),
    refresh,
  };
}

/** A mark of secrecy is not covered: what it marks would go out all the same. */
function choicesFor(finding: WeighedFinding): readonly Choice[] {
  return finding.code === 'personal-data' ? ['leaveOut', 'cover', 'open'] : ['leaveOut', 'open'];
}

function decisionBoxes(id: string, finding: WeighedFinding, acts: AnswerActs): AnswerBoxes {
  const reason = element('input', {
    id: `${id}-reason`,
    type: 'text',
    'aria-label': say.openReason,
  });
  const { box: who, field } = nameBox(id, say.decidedBy);
  const says = element('p', { class: 'warning', role: 'status' });
  const others = element('div', {});
  const choices = choicesFor(finding).map((choice) => ({
    choice,
    box: element('input', { type: 'radio', name: `${id}-choice`, id: `${id}-${choice}` }),
  }));
  const chosen = () => choices.find(({ box }) => box.checked)?.choice;
  const words = (): AnswerWords => {
    const choice = chosen();
    const name = who.value.trim();
    if (!choice) return { why: '', who: name };
    const more = choice === 'open' ? `: ${reason.value.trim()}` : '';
    return { why: `${CHOICES[choice]}${more}`, who: name };
  };
  const tell = () => {
    const own = words();
    const isWhole = choiceOf({ ...finding, answer: own }) !== undefined;
    says.textContent = own.why === '' || isWhole ? '' : say.decisionLacks;
  };
  const typed = () => {
    reason.disabled = chosen() !== 'open';
    tell();
    acts.typed(words());
  };
  for (const { box } of choices) {
    box.addEventListener('change', () => {
      if (who.value === '') who.value = acts.lastName();
      typed();
      if (chosen() === 'open') reason.focus();
    });
  }
  reason.addEventListener('input', typed);
  who.addEventListener('input', typed);
  const refresh = () => {
    const standing = acts.words();
    // A reason that is still to be typed makes no decision, and its way of being open is chosen all the same.
    const read = choiceOf({ ...finding, answer: { ...standing, who: standing.who || '?' } });
    const isOpen = read === 'open' || standing.why.startsWith(`${CHOICES.open}:`);
    const choice = isOpen ? 'open' : read;
    for (const one of choices) one.box.checked = one.choice === choice;
    if (document.activeElement !== reason) {
      put(reason, isOpen ? standing.why.replace(/^[^:]*:\s*/, '') : '');
    }
    if (document.activeElement !== who) put(who, standing.who);
    reason.disabled = choice !== 'open';
    tell();
    conflictIn(others, acts);
  };
  refresh();
  return {
    node: element(
      'div',
      {},
      element(
        'fieldset',
        {},
        element('legend', {}, say.decide),
        ...choices.flatMap(({ choice, box }) => [
          element('label', { class: 'choice', for: box.id }, box, ` ${say.choices[choice]}`),
          choice === 'open' && reason,
        ]),
      ),
      field,
      says,
      others,
    ),
    refresh,
  };
}
