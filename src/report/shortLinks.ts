import * as say from '../messages/report';
import type { ManuscriptInput, ShortLink } from './input';
import type { Remarks } from './remarks';
import type { BodyBlock, Inline, LinkCodes } from './tree';

/** The blocks with a row of QR codes below each paragraph and list item that names short links. */
export function withLinkCodes(
  blocks: readonly BodyBlock[],
  shortLinks: readonly ShortLink[],
): readonly BodyBlock[] {
  const known = new Set(shortLinks.map(({ address }) => address.trim()));
  return blocks.flatMap((block): readonly BodyBlock[] => {
    const codes = codesBelow(block, known);
    return codes.links.length > 0 ? [block, codes] : [block];
  });
}

function codesBelow(block: BodyBlock, known: ReadonlySet<string>): LinkCodes {
  const content = block.kind === 'paragraph' || block.kind === 'item' ? block.content : [];
  const links = content.flatMap((inline: Inline) =>
    inline.kind === 'text' && inline.link !== undefined && known.has(inline.text)
      ? [inline.link]
      : [],
  );
  return { kind: 'codes', links: [...new Set(links)] };
}

/** Letters and figures that Times New Roman, which the regimes ask for, does not tell apart. */
const LOOK_ALIKE = /[IlO01]/g;

/** Remarks on short links that a reader of the printed page may type wrongly. */
export function remarkOnLookAlikes({ shortLinks }: ManuscriptInput, remarks: Remarks): void {
  const said = new Set<string>();
  for (const { address, row } of shortLinks) {
    const link = address.trim();
    const code = /^https?:\/\/[^/]+\/(.+)$/i.exec(link)?.[1] ?? '';
    const doubtful = [...new Set(code.match(LOOK_ALIKE) ?? [])];
    if (doubtful.length === 0 || said.has(link)) continue;
    said.add(link);
    remarks.onAppendix(row, 'Liên kết rút gọn')(say.lookAlikeLink(link, doubtful));
  }
}
