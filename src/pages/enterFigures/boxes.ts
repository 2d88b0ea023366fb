import type { Book } from '../../book';
import { type Finding, guidanceOf, sayHere } from '../../findings';
import * as say from '../../messages/enteringPage';
import { inForm } from '../../messages/inForm';
import { TASK_STATUSES } from '../../model/entry';
import { button, conflictLine, drawn, element, fill, SEVERITY_CLASS, shownWords } from '../browser';
import type { Conflict, FormHeader } from '../typed';
import { earlierNumbers, lastShown, numberShown, planShown, type Told } from './history';
import { type Item, isProse, nameOfField, shownRow } from './items';
import type { UnitForm } from './unitForm';

/** What an item on the page is asked to do from outside. */
export interface ShownItem {
  readonly item: Item;
  readonly node: HTMLElement;
  /** The box that is typed into most. */
  readonly first: HTMLElement | undefined;
  /** Puts what stands in the form into the boxes. */
  readonly refresh: () => void;
  /** Says what can be told of the row by itself. @returns the lines */
  readonly glance: () => readonly string[];
  /** Says what is wrong in the row. @returns the lines of what is to be mended */
  readonly judge: (book: Book) => readonly string[];
}

export interface Acts {
  readonly typed: (item: Item, header: FormHeader, text: string) => void;
  /** A paragraph taken over is still right. */
  readonly reviewed: (item: Item) => void;
  readonly insert: (box: HTMLTextAreaElement) => void;
  readonly settle: (conflict: Conflict, keeps: boolean) => void;
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** An item with its boxes, each bound to its label and to what is said of it. */
export function itemOnPage(form: UnitForm, item: Item, acts: Acts, isClosed: boolean): ShownItem {
  const { row, kind, name, indicator, fields, more } = item;
  const id = `r${row}`;
  const says = element('p', { id: `${id}-says`, class: 'says' });
  const conflicts = element('div', { class: 'conflicts' });
  const boxes = new Map<FormHeader, Box>();
  const shown = shownRow(item);
  const reviewed = element('div', { class: 'reviewed' });
  const prints = element('p', { id: `${id}-prints`, class: 'prints' });

  const field = (header: FormHeader, label: string, isTitle: boolean): HTMLElement => {
    const isShut = isClosed || form.isFormula(row, header);
    const own = `${id}-${header.replace(/\s/g, '')}`;
    const described = [
      `${id}-facts`,
      `${id}-says`,
      ...(isProse(item, header) ? [`${id}-prints`] : []),
    ];
    const box = boxFor(header, {
      id: own,
      'aria-describedby': described.join(' '),
      ...(isShut && { disabled: true }),
      ...(form.isFormula(row, header) && { title: say.formulaCell }),
    });
    box.addEventListener('input', () => acts.typed(item, header, box.value));
    boxes.set(header, box);
    const unit = header === 'Giá trị' ? form.text(row, 'ĐVT') || indicator?.unitOfMeasure : '';
    return element(
      'div',
      { class: `field ${isTitle ? 'main' : ''}` },
      element('label', { for: own, class: isTitle ? 'name' : '' }, label),
      element(
        'div',
        { class: 'line' },
        box,
        unit ? element('span', { class: 'unit' }, unit) : undefined,
      ),
      isProse(item, header) && box instanceof HTMLTextAreaElement && !isShut
        ? button(`${say.insert}…`, () => acts.insert(box), { class: 'plain insert' })
        : undefined,
    );
  };
  const boxFor = (header: FormHeader, attributes: Parameters<typeof element>[1]): Box => {
    if (header === 'Trạng thái') {
      const states = ['', ...TASK_STATUSES].map((state) =>
        element('option', { value: state }, state),
      );
      return element('select', attributes, ...states);
    }
    if (header === 'Nội dung') {
      const rows = isProse(item, header) ? 5 : 2;
      return element('textarea', { ...attributes, rows });
    }
    const isNumber = header === 'Giá trị';
    return element('input', {
      ...attributes,
      type: 'text',
      autocomplete: 'off',
      ...(isNumber && { inputmode: 'decimal', class: 'number' }),
    });
  };

  const told = earlierNumbers(form, form.book().workbook, item);
  const facts = [
    ...labelled(say.previous, lastShown(form, item, told)),
    ...labelled(say.plan, planShown(form, form.book().workbook, item)),
  ].join(' · ');
  const isOne = fields.length === 1;
  const [only] = fields;
  const known = element('span', { id: `${id}-facts`, class: 'facts' }, facts, historyLine(told));
  const words = kind === 'Nhiệm vụ' ? say.sixClears : say.more;
  const details =
    more.length === 0
      ? known
      : element(
          'details',
          {
            open: form.text(row, 'Nội dung') + form.text(row, 'Tên') === '' && kind === 'Nhiệm vụ',
          },
          element('summary', {}, known, element('span', { class: 'more' }, words)),
          ...more.map((header) => field(header, nameOfField(item, header), false)),
        );
  const node = element(
    'div',
    { class: `item ${kind === 'Số liệu' ? 'figure' : 'words'}`, role: 'group', 'aria-label': name },
    ...(isOne && only
      ? [field(only, name, true)]
      : [
          element('p', { class: 'name' }, name),
          ...fields.map((header) => field(header, nameOfField(item, header), false)),
        ]),
    kind === 'Số liệu' ? undefined : prints,
    says,
    reviewed,
    conflicts,
    details,
  );

  const refresh = () => {
    for (const [header, box] of boxes) {
      const text = form.text(row, header);
      if (box instanceof HTMLSelectElement && text !== '' && !hasOption(box, text)) {
        box.append(element('option', { value: text }, text));
      }
      if (box.value !== text) box.value = text;
    }
    fill(
      conflicts,
      ...form
        .conflicts()
        .filter((one) => one.row === row)
        .map((one) =>
          conflictLine(
            {
              label: isOne && one.header === only ? '' : `${nameOfField(item, one.header)}: `,
              standing: one.standing,
            },
            (keeps) => acts.settle(one, keeps),
          ),
        ),
    );
  };
  /** Marks the boxes that are wrong, and says why below them. */
  const tell = (found: readonly Finding[]): readonly string[] => {
    const own = found.filter(isToMend);
    const wrong = new Set(own.flatMap(({ at }) => (at.kind === 'cell' ? [at.column] : [])));
    for (const [header, box] of boxes) {
      if (wrong.has(form.column(header))) box.setAttribute('aria-invalid', 'true');
      else box.removeAttribute('aria-invalid');
    }
    const lines = found.map((finding) => inForm(lineOf(finding), shown));
    fill(
      says,
      ...found.map((finding, at) =>
        element(
          'span',
          { class: finding.waits ? 'note' : SEVERITY_CLASS[finding.severity] },
          lines[at] ?? '',
        ),
      ),
    );
    node.classList.toggle(
      'wrong',
      own.some(({ severity }) => severity === 'Lỗi'),
    );
    return lines.filter((_, at) => found[at] && isToMend(found[at]));
  };
  const print = (book: Book) => {
    const text = form.text(row, 'Nội dung');
    if (text.includes('{{')) fill(prints, say.printsAs(book.printed(text).text));
    else fill(prints);
  };
  const judge = (book: Book): readonly string[] => {
    print(book);
    fill(reviewed, form.isToReview(row) && !isClosed ? reviewButton : undefined);
    return tell(form.findings(row));
  };
  const reviewButton = button(say.reviewed, () => acts.reviewed(item), { class: 'plain' });
  refresh();
  return {
    item,
    node,
    first: only && boxes.get(only),
    refresh,
    judge,
    glance: () => tell(form.read(row)),
  };
}

/** What is wrong and what to type instead; of what waits for others only that it does. */
function lineOf(finding: Finding): string {
  if (finding.waits) return say.waits(shownWords(sayHere(finding)));
  const help = isToMend(finding) ? ` ${guidanceOf(finding).help}` : '';
  return `${finding.severity}: ${shownWords(sayHere(finding))}${help}`;
}

/** Whether who typed here has something to mend: not where others have still to give a figure. */
function isToMend({ severity, waits }: Finding): boolean {
  return severity !== 'Thông tin' && !waits;
}

function labelled(label: (value: string) => string, value: string): readonly string[] {
  return value === '' ? [] : [label(value)];
}

function hasOption(box: HTMLSelectElement, text: string): boolean {
  return [...box.options].some(({ value }) => value === text);
}

const LINE = { width: 72, height: 16, inset: 2 } as const;

/** The last periods as a small line, and in words for who does not see it. */
function historyLine(told: readonly Told[]): Element | undefined {
  if (told.length < 2) return undefined;
  const values = told.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const { width, height, inset } = LINE;
  const points = values.map((value, at) => {
    const x = inset + (at * (width - 2 * inset)) / (values.length - 1);
    const share = most === least ? 0.5 : (value - least) / (most - least);
    return [x, height - inset - share * (height - 2 * inset)] as const;
  });
  const [lastX, lastY] = points[points.length - 1] ?? [0, 0];
  const words = say.history(values.map(numberShown));
  const title = drawn('title', {});
  title.textContent = words;
  return drawn(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': words },
    title,
    drawn('polyline', { points: points.map((point) => point.join(',')).join(' ') }),
    drawn('circle', { cx: lastX, cy: lastY, r: 2 }),
  );
}
