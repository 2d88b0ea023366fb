import { SETTINGS_OFFERED, type SettingKey } from '../../contract';
import { SEVERITIES } from '../../findings';
import * as say from '../../messages/settingsPage';
import { REPORT_TEMPLATES } from '../../model/settings';
import { conflictLine, element, fill } from '../browser';
import { sayOf, type Values } from './values';

/** A key with its box. */
export interface Field {
  readonly node: HTMLElement;
  readonly refresh: () => void;
  readonly judge: (findings: ReturnType<ReturnType<Values['said']>['get']>) => void;
}

interface FieldActs {
  readonly typed: (key: SettingKey, text: string) => void;
  readonly settle: (key: SettingKey, keeps: boolean) => void;
}

/** A box with how a text is put into it and read out of it. */
interface Box {
  readonly node: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  readonly read: () => string;
  readonly write: (text: string) => void;
}

type Attributes = Parameters<typeof element>[1];
type Kind = (typeof SETTINGS_OFFERED)[number][1];

const YES = 'Có';
const NO = 'Không';

/** The keys whose values are long, or have lines. */
const LONG: ReadonlySet<string> = new Set<SettingKey>([
  'Trích yếu',
  'Nơi nhận',
  'Lời dẫn',
  'Lời kết',
  'Kính gửi',
]);

/** The box of a key with its help, and what is said of what stands in it. */
export function fieldOf(
  values: Values,
  { key, at, help }: { readonly key: SettingKey; readonly at: number; readonly help: string },
  acts: FieldActs,
): Field {
  const id = `s${at}`;
  const setting = SETTINGS_OFFERED.find(([one]) => one === key)?.[1];
  const isShut = values.isFormula(key);
  const box = boxOf(key, setting, values.text(key), {
    id,
    'aria-describedby': `${id}-help ${id}-says`,
    disabled: isShut,
    ...(isShut && { title: say.formulaCell }),
  });
  const says = element('p', { id: `${id}-says`, class: 'says' });
  const conflict = element('div', {});
  const act = () => acts.typed(key, box.read());
  box.node.addEventListener(box.node instanceof HTMLSelectElement ? 'change' : 'input', act);
  const label = element(
    'label',
    { for: id, class: 'name' },
    key,
    setting?.required ? element('span', { class: 'hint' }, ` ${say.required}`) : undefined,
  );
  const isTick = box.node instanceof HTMLInputElement && box.node.type === 'checkbox';
  const line = isTick ? [element('div', { class: 'tick' }, box.node, label)] : [label, box.node];
  const refresh = () => {
    if (box.read() !== values.text(key)) box.write(values.text(key));
    const theirs = values.conflictOf(key);
    fill(
      conflict,
      theirs === undefined
        ? undefined
        : conflictLine({ standing: theirs }, (keeps) => acts.settle(key, keeps)),
    );
  };
  refresh();
  return {
    node: element(
      'div',
      { class: 'item' },
      ...line,
      element('p', { id: `${id}-help`, class: 'hint' }, help),
      says,
      conflict,
    ),
    refresh,
    judge: (findings = []) => {
      if (findings.some(({ severity }) => severity !== SEVERITIES[2])) {
        box.node.setAttribute('aria-invalid', 'true');
      } else box.node.removeAttribute('aria-invalid');
      fill(
        says,
        ...findings.map((finding) =>
          element(
            'span',
            { class: finding.severity === 'Lỗi' ? 'error' : 'warning' },
            sayOf(finding),
          ),
        ),
      );
    },
  };
}

function boxOf(
  key: SettingKey,
  setting: Kind | undefined,
  standing: string,
  attributes: Attributes,
): Box {
  const type = setting?.type ?? { kind: 'text' };
  if (type.kind === 'choice' && isTicked(type.members) && isTicked([standing || NO])) {
    return tickBox(attributes);
  }
  if (type.kind === 'choice' || type.kind === 'timeZone') {
    return listBox(type.members, setting?.default ?? '', attributes);
  }
  if (LONG.has(key)) {
    const rows = type.kind === 'lines' || key === 'Lời dẫn' ? 4 : 2;
    return textBox(element('textarea', { ...attributes, rows }));
  }
  const isDay = type.kind === 'date';
  return textBox(
    element('input', {
      ...attributes,
      type: 'text',
      autocomplete: 'off',
      inputmode: isDay || type.kind === 'number' ? 'decimal' : undefined,
      // A browser's own box for days shows them as its language has it, maybe the month first.
      placeholder: isDay ? say.dayForm : undefined,
    }),
  );
}

function isTicked(members: readonly string[]): boolean {
  return members.every((member) => member === YES || member === NO);
}

function textBox(node: HTMLInputElement | HTMLTextAreaElement): Box {
  return {
    node,
    read: () => node.value,
    write: (text) => {
      node.value = text;
    },
  };
}

/** A tick stands for `Có`; without one the cell is as it would be by itself. */
function tickBox(attributes: Attributes): Box {
  const node = element('input', { ...attributes, type: 'checkbox' });
  let standing = '';
  return {
    node,
    read: () => (node.checked ? YES : standing === YES ? NO : standing),
    write: (text) => {
      standing = text;
      node.checked = text === YES;
    },
  };
}

function listBox(members: readonly string[], fallback: string, attributes: Attributes): Box {
  const node = element(
    'select',
    attributes,
    element('option', { value: '' }, say.byDefault(fallback)),
    ...members.map((member) => element('option', { value: member }, wordsOf(member))),
  );
  return {
    node,
    read: () => node.value,
    write: (text) => {
      // What is in no list stays as it was typed, until another is chosen.
      if (![...node.options].some(({ value }) => value === text)) {
        node.append(element('option', { value: text }, text));
      }
      node.value = text;
    },
  };
}

/** A member of a list as the page shows it. */
function wordsOf(member: string): string {
  const template = REPORT_TEMPLATES.find((one) => one === member);
  return template ? say.template(template) : member;
}
