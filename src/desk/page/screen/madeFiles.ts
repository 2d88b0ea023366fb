import * as words from '../words';
import { say, showDialog } from './dialogs';
import { button, element } from './element';
import { lookAtFile } from './fileLook';
import { downloadFile } from './saving';
import type { Screen } from './state';

/** The files that commands made. */
export interface MadeFiles {
  /** Lists them in the panel. */
  readonly show: () => void;
  /** Shows one on the page: a document as the page that was made beside it. */
  readonly lookAt: (file: string) => Promise<unknown>;
}

export function madeFilesOf(screen: Screen): MadeFiles {
  const { frame, desk, inTurn } = screen;
  const download = (file: string) =>
    inTurn(async () => {
      const bytes = await desk().file(file);
      if (!bytes) return;
      downloadFile(file, bytes);
      frame.tell(words.downloaded(file));
    });
  const downloadButton = (file: string, className = '') =>
    button(words.download, () => void download(file), {
      label: words.downloadOf(file),
      className,
    });
  const lookAt = (file: string) =>
    inTurn(async () => {
      const page = file.replace(/\.(?:docx|xlsx)$/, '.html');
      const isThere = screen.open?.files.some(({ name }) => name === page) ?? false;
      const shown = isThere ? page : file;
      const bytes = await desk().file(shown);
      if (!bytes) {
        await say(words.title, words.noFile);
        return;
      }
      const content = lookAtFile(shown, bytes) ?? element('p', {}, [words.noLook]);
      const box = element('div', { className: 'frame' }, [content]);
      showDialog(file, box, 'large');
      box.parentElement?.querySelector('.buttons')?.prepend(downloadButton(file, 'main'));
    });
  return {
    lookAt,
    show: () => {
      const files = screen.open?.files ?? [];
      const lines = files.map(({ name }) =>
        element('li', {}, [
          element('span', {}, [name]),
          button(words.look, () => void lookAt(name), { label: words.lookAt(name) }),
          downloadButton(name),
        ]),
      );
      const hint = files.length === 0 ? words.noMadeFiles : words.madeFilesHint;
      frame.showPanel(
        words.madeFiles(files.length),
        element('p', {}, [hint]),
        element('ul', { className: 'lines' }, lines),
      );
    },
  };
}
