import { BuilderElement, type IRunOptions, TextRun, XmlComponent } from 'docx';

/**
 * The page's number, each sign of the field in a run of its own (ISO/IEC 29500-1, 17.16.18). `shown`
 * is its last text, for programs that do not work fields out; the library's field has none.
 */
export function pageField(face: IRunOptions, shown: string): readonly TextRun[] {
  return [sign('begin'), new FieldCode('PAGE'), sign('separate'), shown, sign('end')].map(
    (child) => new TextRun({ ...face, children: [child] }),
  );
}

class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push(code);
  }
}

function sign(value: 'begin' | 'separate' | 'end'): BuilderElement {
  const attributes = { type: { key: 'w:fldCharType', value } };
  return new BuilderElement({ name: 'w:fldChar', attributes });
}
