import * as say from '../../messages/enteringPage';
import { ENTRY_KINDS } from '../../model/entry';
import { button, element } from '../browser';
import type { Form } from '../typed';

import { spareRows } from './items';

/** Makes a row of a spare one: its kind and its section are chosen here. */
export function adder(form: Form, added: (row: number) => void): HTMLElement {
  const spare = spareRows(form);
  const kinds = ENTRY_KINDS.filter((kind) => kind !== 'Số liệu');
  const kind = element(
    'select',
    { id: 'add-kind' },
    ...kinds.map((one) => element('option', {}, one)),
  );
  const sections = form
    .book()
    .workbook.outline.filter((section) => section.kind !== 'Tiêu đề' && section.kind !== 'Bảng');
  const section = element(
    'select',
    { id: 'add-section' },
    ...sections.map(({ code, title }) =>
      element('option', { value: code }, form.book().printed(title).text || code),
    ),
  );
  const add = () => {
    const [row] = spareRows(form);
    if (row === undefined) return;
    form.set(row, 'Loại', kind.value);
    form.set(row, 'Mục', section.value);
    added(row);
  };
  const fields = [
    element('p', {}, element('label', { for: 'add-kind' }, say.addKind), kind),
    element('p', {}, element('label', { for: 'add-section' }, say.addSection), section),
    button(say.add, add, { class: 'plain' }),
  ];
  return element(
    'section',
    { class: 'add' },
    element('h2', {}, say.add),
    element('p', { class: 'hint' }, say.spare(spare.length)),
    ...(spare.length > 0 ? fields : []),
  );
}
