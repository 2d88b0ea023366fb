import { type EnteredSetting, type PackedGrid, type SettingKey, unpackGrid } from '../../contract';
import type { Finding } from '../../findings';
import { allSaved } from '../../messages/savingBar';
import * as say from '../../messages/settingsPage';
import { doneBy, draftOf, element, fill, helpButton, savingBar } from '../browser';
import { type Field, fieldOf } from './fields';
import { previewOf } from './preview';
import { valuesOf } from './values';

/** What the script gives the page. */
export interface Opened {
  /** What is to be filled in beside each key. */
  readonly notes: Readonly<Partial<Record<SettingKey, string>>>;
  readonly grid: PackedGrid;
}

/** The keys by what they are for; all others stand in the last group. */
const GROUPS: readonly (readonly [string, readonly SettingKey[]])[] = [
  [say.groups.report, ['Mẫu báo cáo', 'Kỳ', 'Từ ngày', 'Đến ngày', 'Hạn nộp']],
  [
    say.groups.head,
    [
      ...(['Tên đơn vị', 'Cơ quan cấp trên', 'Địa danh', 'Thể thức', 'Tên loại'] as const),
      ...(['Trích yếu', 'Ký hiệu', 'Kính gửi'] as const),
    ],
  ],
  [say.groups.signing, ['Thẩm quyền ký', 'Chức vụ ký', 'Người ký', 'Nơi nhận']],
];

/** After so many milliseconds without a key the letterhead is made anew. */
const PREVIEW_AFTER = 500;

/** The page over what the script gave. */
export function startPage(opened: Opened): void {
  const grid = unpackGrid(opened.grid);
  const values = valuesOf(grid);
  const main = element('main', { id: 'settings' });
  const notice = element('div', { class: 'notice', role: 'status' });
  const draft = draftOf(['bonTruc.cauHinh', grid.id], notice);
  const preview = previewOf();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the check says, of what was typed some time ago. */
  let checked: readonly Finding[] = [];

  const judge = () => {
    const said = values.said(checked);
    for (const [one, field] of fields) field.judge(said.get(one));
  };
  const changed = () => {
    draft.keep(values.unsaved() > 0 ? values.entered() : undefined);
    bar.refresh();
    checked = [];
    judge();
    clearTimeout(timer);
    timer = setTimeout(look, PREVIEW_AFTER);
  };
  const look = () => {
    checked = preview.show(values.grid());
    judge();
  };
  const refresh = () => {
    for (const field of fields.values()) field.refresh();
    changed();
  };
  const send = async () => {
    const sent = values.entered();
    const answer = await doneBy('editSettings', { ghi: JSON.stringify(sent) });
    values.saved(sent, answer.conflicts as Parameters<typeof values.saved>[1]);
    refresh();
    if (values.unsaved() > 0) return answer.messages.join(' ');
    const next = answer.next as readonly string[];
    return next.length > 0 ? [allSaved, ...next].join(' ') : '';
  };
  const reload = async () => {
    startPage((await doneBy('editSettings', {})) as unknown as Opened);
    return '';
  };
  const acts = {
    typed: (one: SettingKey, text: string) => {
      values.set(one, text);
      changed();
    },
    settle: (one: SettingKey, keeps: boolean) => {
      values.settle(one, keeps);
      refresh();
    },
  };
  const fields = new Map<SettingKey, Field>(
    values.keys.map((one, at) => [
      one,
      fieldOf(values, { key: one, at, help: opened.notes[one] ?? '' }, acts),
    ]),
  );
  const bar = savingBar({ main, unsaved: values.unsaved, send, reload });
  const grouped = new Set<SettingKey>(GROUPS.flatMap(([, keys]) => keys));
  const others = values.keys.filter((one) => !grouped.has(one));
  const sections = [...GROUPS, [say.groups.others, others] as const].map(([name, keys]) =>
    element('section', {}, element('h2', {}, name), ...keys.map((one) => fields.get(one)?.node)),
  );
  document.title = say.title;
  fill(
    main,
    notice,
    element('p', { class: 'hint' }, say.howTo),
    element('div', { class: 'columns' }, preview.node, element('div', {}, ...sections)),
    bar.node,
  );
  const header = element('header', {}, helpButton(say.title), element('h1', {}, say.title));
  fill(document.body, header, main);
  const found = draft.read();
  if (Array.isArray(found) && found.length > 0) {
    values.restore(found as readonly EnteredSetting[]);
    for (const field of fields.values()) field.refresh();
    if (values.unsaved() > 0) draft.sayRestored(values.unsaved(), () => startPage(opened));
  }
  bar.refresh();
  look();
}
