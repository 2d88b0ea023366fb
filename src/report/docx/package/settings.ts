import { type PackagePart, WORD_TYPE } from './container';
import { separatorReferences } from './footnotes';
import { W } from './namespaces';
import { xmlElement } from './xml';

/** Word 2013 and later: without it Word opens the file in a compatibility mode and lays it out so. */
const WORD_2013 = {
  'w:name': 'compatibilityMode',
  'w:uri': 'http://schemas.microsoft.com/office/word',
  'w:val': 15,
};
/** Half an inch, Word's own. */
const TAB_STOP = 720;

/** The document's settings, in the order of ISO/IEC 29500-1, 17.15.1.78 (CT_Settings). */
export function settingsPart(): PackagePart {
  return {
    path: 'word/settings.xml',
    contentType: `${WORD_TYPE}settings+xml`,
    root: xmlElement('w:settings', W, [
      xmlElement('w:defaultTabStop', { 'w:val': TAB_STOP }),
      xmlElement('w:footnotePr', {}, separatorReferences()),
      xmlElement('w:compat', {}, [xmlElement('w:compatSetting', WORD_2013)]),
    ]),
  };
}
