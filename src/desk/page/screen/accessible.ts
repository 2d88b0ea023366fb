import * as words from '../words';

/** Buttons of the component that show a picture alone, by its class. */
const BUTTONS: Readonly<Record<string, string>> = {
  'univerjs-icon-more-down-icon': words.namedRanges,
  'univerjs-icon-convert-icon': words.allTabs,
  'univerjs-icon-close-icon': words.hideProgress,
  'univerjs-icon-more-icon': words.moreTabs,
};

/**
 * Tells who does not see the spreadsheet component what its parts are, which it leaves unsaid: buttons without a
 * name, a field without a label, things that unfold and are no buttons; and takes its places before all others away
 * from the order of Tab.
 */
export function nameParts(container: HTMLElement): void {
  const put = () => {
    for (const picture of container.querySelectorAll('svg')) {
      const opener = picture.closest('button, a[type=button]');
      const name = Object.entries(BUTTONS).find(([icon]) => picture.classList.contains(icon))?.[1];
      if (!opener || !name || opener.textContent?.trim() || opener.ariaLabel) continue;
      opener.setAttribute('aria-label', name);
      if (opener.localName === 'a') opener.setAttribute('role', 'button');
    }
    for (const around of container.querySelectorAll('div[aria-haspopup]:has(> button)')) {
      // The button inside is what unfolds, not what stands around it.
      const [own] = around.children;
      for (const name of ['aria-haspopup', 'aria-expanded']) {
        own?.setAttribute(name, around.getAttribute(name) ?? 'false');
        around.removeAttribute(name);
      }
    }
    for (const field of container.querySelectorAll('[data-u-comp=defined-name] input')) {
      field.setAttribute('aria-label', words.nameBox);
    }
    for (const canvas of container.querySelectorAll<HTMLElement>('canvas[tabindex="1"]')) {
      canvas.tabIndex = 0;
    }
  };
  put();
  new MutationObserver(put).observe(container, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-haspopup', 'tabindex'],
  });
}
