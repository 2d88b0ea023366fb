import type { LinkFault } from '../../messages/links';
import { latinLink, withoutTail } from '../../model/link';

const ADDRESSES = /https?:\/\//gi;
const SCHEME = /^https?[:;]?[/\\]*/i;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
/** What an address takes as it stands (RFC 3986, section 3.3), and a query behind it. */
const PATH = /^[\w.~!$&'()*+,;=:@/?%-]+$/;
const WIDE = /[\u3002\uff01-\uff5e]/;
const ROOM = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/;
const OTHER_SCRIPT = /[\u0370-\u052f]/;

/** What is wrong with the form of a short link, and what it was meant to be where that can be told. */
export interface LinkForm {
  readonly faults: readonly LinkFault[];
  readonly mended: string | undefined;
}

/** Judges a short link as it was typed: `https://host/name`, in Latin letters, with nothing around it. */
export function formOf(typed: string): LinkForm {
  if ((typed.match(ADDRESSES) ?? []).length > 1) {
    return { faults: ['several'], mended: undefined };
  }
  const latin = latinLink(typed).replace(/\u3002/g, '.');
  const whole = withoutTail(latin);
  const isOther = OTHER_SCHEME.test(whole) && !SCHEME.test(whole);
  const rest = whole.replace(SCHEME, '');
  const slash = rest.indexOf('/');
  const host = slash < 0 ? rest : rest.slice(0, slash);
  const path = slash < 0 ? '' : rest.slice(slash + 1);
  const fatal: readonly LinkFault[] = [
    ...(isOther ? (['scheme'] as const) : []),
    ...(!isOther && !HOST.test(host) ? (['host'] as const) : []),
    ...(path === '' ? (['path'] as const) : []),
    ...(path !== '' && (!PATH.test(path) || path.search(ADDRESSES) >= 0) ? (['odd'] as const) : []),
  ];
  const slips: readonly LinkFault[] = [
    ...(ROOM.test(typed) ? (['room'] as const) : []),
    ...(WIDE.test(typed) ? (['wide'] as const) : []),
    ...(OTHER_SCRIPT.test(typed) ? (['script'] as const) : []),
    ...(whole !== latin ? (['tail'] as const) : []),
    ...(!isOther ? schemeFault(whole) : []),
  ];
  const mended = `https://${host.toLowerCase()}/${path}`;
  return { faults: [...slips, ...fatal], mended: fatal.length === 0 ? mended : undefined };
}

function schemeFault(link: string): readonly LinkFault[] {
  if (/^https:\/\//i.test(link)) return [];
  return [/^http:\/\//i.test(link) ? 'insecure' : 'scheme'];
}
