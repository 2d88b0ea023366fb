import { messageOf } from '../../failure';
import * as words from '../words';
import { choose, say } from './dialogs';
import type { DraftLine } from './drafts';
import { button, element } from './element';
import { timeOf } from './moment';
import type { Opening } from './opening';
import type { Screen } from './state';

/** Where the page begins: the workbooks that the browser keeps, and the ways to another. */
export function showStart(
  screen: Screen,
  { pick, begin, resume }: Pick<Opening, 'pick' | 'begin' | 'resume'>,
): void {
  const { frame, drafts, hold, inTurn } = screen;
  const goOn = ({ id, name }: DraftLine) =>
    inTurn(async () => {
      if (!(await hold.take(id))) {
        await say(words.cannotOpen, words.openedElsewhere(name));
        return;
      }
      frame.showBusy(words.opening(name));
      await resume(id);
    });
  const drop = async ({ id, name }: DraftLine) => {
    const chosen = await choose(words.dropTitle, words.dropQuestion(name), [
      ['no', words.cancel],
      ['yes', words.drop],
    ]);
    if (chosen !== 'yes') return;
    if (!(await hold.isFree(id))) {
      await say(words.dropTitle, words.openedElsewhere(name));
      return;
    }
    await inTurn(() => drafts.drop(id));
    show(await drafts.list());
  };
  const lineOf = (line: DraftLine) =>
    element('li', {}, [
      element('span', {}, [
        line.name,
        element('small', {}, [words.keptState(timeOf(line.when), line.isSaved, line)]),
      ]),
      button(words.goOn, () => void goOn(line), {
        label: words.goOnWith(line.name),
        className: line.isSaved ? '' : 'main',
      }),
      button(words.drop, () => void drop(line), { label: words.dropOf(line.name) }),
    ]);
  const show = (kept: readonly DraftLine[]) => {
    const lines = element('ul', { className: 'lines' }, kept.map(lineOf));
    const isFirst = kept.length === 0;
    frame.start.replaceChildren(
      element('div', {}, [
        element('p', {}, [words.about]),
        ...(isFirst ? [] : [element('h2', {}, [words.keptBooks]), lines]),
        element('div', { className: 'choices' }, [
          button(words.openFileLong, () => void pick(), { className: isFirst ? 'main' : '' }),
          button(words.beginBookLong, () => void begin()),
        ]),
        element('p', {}, [words.beginBookHint]),
      ]),
    );
  };
  show([]);
  void drafts.list().then(
    (kept) => {
      if (!screen.open) show(kept);
    },
    (error: unknown) => frame.tell(words.notKept(messageOf(error))),
  );
}
