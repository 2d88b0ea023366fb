import type { Menu } from '../../services';
import { button, element } from './element';

/** What a click in a menu starts. */
export type OnChosen = (item: { readonly caption: string; readonly handler: string }) => void;

/** A menu as the bundle made it: a button, and below it its items; menus inside it unfold in their place. */
export function menuButton(menu: Menu, onChosen: OnChosen): HTMLElement {
  const list = element('div', { className: 'menu-list', hidden: true }, [], {
    role: 'menu',
    'aria-label': menu.caption,
  });
  const opener = button(`${menu.caption} ▾`, () => toggle(list.hidden !== false), {
    className: 'menu-button',
  });
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');
  const toggle = (isOpen: boolean) => {
    // It opens the same each time: where the hand once went, it goes again.
    for (const head of heads()) unfold(head, false);
    list.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) entries()[0]?.focus();
  };
  const heads = () => list.querySelectorAll<HTMLButtonElement>('[aria-haspopup=menu]');
  const entries = () =>
    [...list.querySelectorAll<HTMLButtonElement>('[role=menuitem]')].filter(
      (one) => !one.closest('[role=group][hidden]'),
    );
  const close = () => {
    toggle(false);
    opener.focus();
  };
  fill(list, menu, (item) => {
    close();
    onChosen(item);
  });
  list.addEventListener('keydown', (event) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[(next + all.length) % all.length]?.focus();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const isOpen = event.key === 'ArrowRight';
      const opened = all[at]?.closest<HTMLElement>('[role=group]');
      const own = all[at]?.getAttribute('aria-haspopup') ? all[at] : undefined;
      if (own) unfold(own, isOpen);
      else if (!isOpen && opened) {
        const head = opened.previousElementSibling;
        if (head instanceof HTMLButtonElement) {
          unfold(head, false);
          head.focus();
        }
      }
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      toggle(false);
    }
  });
  const box = element('div', { className: 'menu' }, [opener, list]);
  // Tab and a click outside close it first: what takes the keys else is the spreadsheet, whenever it has drawn.
  box.addEventListener('focusout', ({ target, relatedTarget }) => {
    const isTaken = relatedTarget instanceof Node && !box.contains(relatedTarget);
    if (!list.hidden && isTaken && target instanceof HTMLElement) target.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!list.hidden && target instanceof Node && !box.contains(target)) toggle(false);
  });
  return box;
}

function unfold(head: HTMLButtonElement, isOpen: boolean): void {
  head.setAttribute('aria-expanded', String(isOpen));
  const group = head.nextElementSibling;
  if (group instanceof HTMLElement) group.hidden = !isOpen;
}

function fill(list: HTMLElement, { items }: Menu, onChosen: OnChosen): void {
  for (const item of items) {
    if (item.kind === 'separator') {
      list.append(element('hr', {}, [], { role: 'separator' }));
    } else if (item.kind === 'item') {
      const entry = button(item.caption, () => onChosen(item));
      entry.setAttribute('role', 'menuitem');
      entry.tabIndex = -1;
      list.append(entry);
    } else {
      const group = element('div', { className: 'submenu', hidden: true }, [], {
        role: 'group',
        'aria-label': item.menu.caption,
      });
      const head = button(`${item.menu.caption} ▸`, () => unfold(head, group.hidden !== false));
      head.setAttribute('role', 'menuitem');
      head.setAttribute('aria-haspopup', 'menu');
      head.setAttribute('aria-expanded', 'false');
      head.tabIndex = -1;
      fill(group, item.menu, onChosen);
      list.append(head, group);
    }
  }
}
