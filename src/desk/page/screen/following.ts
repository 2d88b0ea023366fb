import type { ShownPage } from '..';
import * as words from '../words';
import { askText, say, showDialog } from './dialogs';
import { element } from './element';
import { htmlFrame, type PageHost } from './htmlPage';
import { targetOf, withOwnLinks } from './links';
import type { MadeFiles } from './madeFiles';
import type { Running } from './running';
import type { Screen } from './state';

/** The pages that commands show, and where links in them and in cells lead. */
export interface Following {
  readonly showPage: (page: ShownPage) => void;
  readonly follow: (address: string) => void;
}

export function followingOf(
  screen: Screen,
  { lookAt }: Pick<MadeFiles, 'lookAt'>,
  run: Running['run'],
): Following {
  const { frame } = screen;
  const targetIn = (address: string) =>
    targetOf(address, screen.open?.id ?? '', screen.open?.places ?? {});
  const follow = (address: string) => {
    const target = targetIn(address);
    if (target.kind === 'file') void lookAt(target.name);
    if (target.kind === 'lostFile') void say(words.title, words.noFile);
    if (target.kind === 'cell') {
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      screen.grid?.goToTab(target.tabId, target.row, target.column);
    }
    if (target.kind === 'outside') void askText(words.outsideTitle, words.outside, target.address);
  };
  // A call is told by its page's title: a function's name says nothing to a person.
  const hostOf = (title: string, close: () => void): PageHost => ({
    run: async (handler, args) => {
      const ran = await run(title, handler, args);
      if (ran?.failure !== undefined) throw new Error(ran.failure);
      return ran?.value;
    },
    follow,
    close,
  });
  return {
    follow,
    showPage: ({ kind, title, html, width, height }) => {
      const own = withOwnLinks(html, screen.open?.id ?? '', screen.open?.places ?? {});
      if (kind === 'sidebar') {
        frame.showPanel(title, htmlFrame(own, title, hostOf(title, frame.closePanel)));
        return;
      }
      const box = element('div', { className: 'frame' });
      const { close } = showDialog(title, box);
      box.append(htmlFrame(own, title, hostOf(title, close)));
      const dialog = box.closest('dialog');
      if (width !== undefined) dialog?.style.setProperty('--width', `${width + 40}px`);
      if (height !== undefined) dialog?.style.setProperty('--height', `${height + 120}px`);
    },
  };
}
