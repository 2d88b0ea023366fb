import { BuilderElement, TextRun, type XmlComponent } from 'docx';
import type { Millimetres } from '../regime/table';
import type { Picture } from './package/wordDocument';

const EMUS_OF_MILLIMETRE = 36000;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** The pictures of one document, numbered from 1. */
export class PictureCollector {
  private readonly pictures: Picture[] = [];

  /**
   * A square picture (PNG) in the line of text, `alternative` for those who cannot see it. The
   * library's own ImageRun would bring 18 KB of floating frames and shapes into the bundle.
   */
  run(data: Uint8Array, side: Millimetres, alternative: string): TextRun {
    const id = this.pictures.length + 1;
    const relationship = `rIdPicture${id}`;
    this.pictures.push({ relationship, data });
    const edge = side * EMUS_OF_MILLIMETRE;
    return new TextRun({ children: [drawing(id, relationship, edge, alternative)] });
  }

  all(): readonly Picture[] {
    return this.pictures;
  }
}

/** An inline picture: ISO/IEC 29500-1, 20.4.2.8 (wp:inline) and 20.2.2.5 (pic:pic). */
function drawing(
  id: number,
  relationship: string,
  side: number,
  alternative: string,
): XmlComponent {
  const name = `QR ${id}`;
  const extent = { cx: side, cy: side };
  const picture = element('pic:pic', { 'xmlns:pic': PICTURE }, [
    element('pic:nvPicPr', {}, [
      element('pic:cNvPr', { id, name, descr: alternative }),
      element('pic:cNvPicPr'),
    ]),
    element('pic:blipFill', {}, [
      element('a:blip', { 'r:embed': relationship }),
      element('a:stretch', {}, [element('a:fillRect')]),
    ]),
    element('pic:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', extent)]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
    ]),
  ]);
  return element('w:drawing', {}, [
    element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      element('wp:extent', extent),
      element('wp:docPr', { id, name, descr: alternative }),
      element('a:graphic', { 'xmlns:a': DRAWING }, [
        element('a:graphicData', { uri: PICTURE }, [picture]),
      ]),
    ]),
  ]);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const pairs = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const);
  return new BuilderElement({
    name,
    attributes: Object.fromEntries(pairs),
    children: [...children],
  });
}
