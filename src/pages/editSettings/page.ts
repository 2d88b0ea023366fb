import { type EnteredSetting, type PackedGrid, type SettingKey, unpackGrid } from '../../contract';
import * as saySaving from '../../messages/savingBar';
import * as say from '../../messages/settingsPage';
import { callServer, element, fill, kept, savingBar, sayRestored } from '../browser';
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
  const key = ['bonTruc.cauHinh', grid.id].join('|');
  const main = element('main', { id: 'settings' });
  const notice = element('div', { class: 'notice', role: 'status' });
  const preview = previewOf();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const judge = () => {
    const said = values.said();
    for (const [one, field] of fields) field.judge(said.get(one));
  };
  const changed = () => {
    const entered = values.entered();
    const draft = entered.length > 0 ? entered : undefined;
    if (!kept.write(key, draft) && draft) fill(notice, element('p', {}, saySaving.notKept));
    bar.refresh();
    judge();
    clearTimeout(timer);
    timer = setTimeout(() => preview.show(values.grid()), PREVIEW_AFTER);
  };
  const refresh = () => {
    for (const field of fields.values()) field.refresh();
    changed();
  };
  const send = async () => {
    const sent = values.entered();
    const answer = await callServer('editSettings', { ghi: JSON.stringify(sent) });
    if (answer.status !== 'done') throw new Error(answer.messages.join(' '));
    values.saved(sent, answer.conflicts as Parameters<typeof values.saved>[1]);
    refresh();
    return values.unsaved() > 0 ? answer.messages.join(' ') : '';
  };
  const reload = async () => {
    const answer = await callServer('editSettings', {});
    if (answer.status !== 'done') return answer.messages.join(' ');
    startPage(answer as unknown as Opened);
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
  fill(document.body, element('header', {}, element('h1', {}, say.title)), main);
  const draft = kept.read(key);
  if (Array.isArray(draft) && draft.length > 0) {
    values.restore(draft as readonly EnteredSetting[]);
    for (const field of fields.values()) field.refresh();
    if (values.unsaved() > 0) {
      sayRestored(notice, values.unsaved(), () => {
        kept.write(key, undefined);
        startPage(opened);
      });
    }
  }
  bar.refresh();
  judge();
  preview.show(values.grid());
}
