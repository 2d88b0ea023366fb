import { workTitle } from '../../messages/work';
import * as say from '../../messages/workPage';
import type { SeenWork, WorkWish } from '../../model/work';
import { ask, button, closePage, element, fill, reasonOf } from '../browser';

/** Between two looks, in milliseconds. */
const LOOK_AFTER = 2000;

/** Shows what is under way until nothing is; what the script gives it is nothing. */
export function startPage(): void {
  const main = element('main');
  const heard = element('p', { class: 'unseen', role: 'status' });
  document.title = workTitle;
  document.body.append(main, heard);
  /** The runs that are asked to stop. */
  const stopping = new Set<string>();
  /** As it was drawn last: what did not change keeps its focus. */
  let drawnAs = '';
  let isBegun = false;

  const look = async (wish?: WorkWish) => {
    const works = await ask<readonly SeenWork[]>('workUnderWay', wish ?? null);
    const [first] = works;
    const since = main.querySelector('.since');
    if (since && first) since.textContent = sinceOf(first);
    const texts = JSON.stringify([works, stopping.size]);
    if (texts === drawnAs) return;
    drawnAs = texts;
    const kept = document.activeElement?.id ?? '';
    fill(main, ...works.map(sectionOf));
    document.getElementById(kept)?.focus();
    heard.textContent = main.querySelector('p')?.textContent ?? '';
    if (works.length > 0) return;
    fill(main, element('p', {}, say.none));
    closePage();
  };
  const wished = (does: WorkWish['does'], { handler, run }: SeenWork) => {
    look({ does, handler, run }).catch(failed);
  };
  const failed = (error: unknown) => {
    drawnAs = '';
    fill(main, element('p', { class: 'notice' }, say.unasked(reasonOf(error))));
  };
  const resume = ({ handler }: SeenWork) => {
    isBegun = true;
    fill(main, element('p', {}, say.resuming));
    ask(handler, {}).then(() => closePage(), failed);
  };

  const alive = (work: SeenWork) => {
    const [done, of] = work.part ?? [0, 1];
    const isStopping = stopping.has(work.run);
    return [
      element('p', {}, `${say.stepLine(work.step, work.part)}…`),
      element('progress', {
        max: say.steps.length,
        value: work.step - 1 + done / Math.max(of, 1),
        'aria-label': work.caption,
      }),
      element('p', { class: 'since' }, sinceOf(work)),
      isStopping
        ? element('p', {}, element('strong', {}, say.stopping))
        : button(
            say.stop,
            () => {
              stopping.add(work.run);
              wished('stop', work);
            },
            { id: `stop-${work.handler}` },
          ),
      element('p', { class: 'hint' }, say.mayLeave),
    ];
  };
  const left = (work: SeenWork) => [
    ...say.cutOff(work.step, work.part, clock(work.at)).map((line) => element('p', {}, line)),
    button(say.resume, () => resume(work), { id: `resume-${work.handler}` }),
    button(say.drop, () => wished('drop', work), { class: 'plain', id: `drop-${work.handler}` }),
  ];
  const ended = (work: SeenWork, title: string) => [
    element('p', {}, say.ended(title, clock(work.at))),
    element('p', {}, say.whereItStands),
    button(say.dropEnded, () => wished('drop', work), { id: `drop-${work.handler}` }),
  ];
  const sectionOf = (work: SeenWork) =>
    element(
      'section',
      {},
      element('h1', {}, work.caption),
      ...(work.ended ? ended(work, work.ended) : work.isAlive ? alive(work) : left(work)),
    );

  const again = () => {
    if (isBegun) return;
    look()
      .catch(failed)
      .then(() => setTimeout(again, LOOK_AFTER));
  };
  again();
}

function sinceOf({ began }: SeenWork): string {
  return say.since(clock(began), Math.max(0, Math.round((Date.now() - began) / 1000)));
}

function clock(moment: number): string {
  return new Date(moment).toLocaleString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
  });
}
