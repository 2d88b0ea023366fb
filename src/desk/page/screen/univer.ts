// The packages one by one: the meta package of the same makers draws in others that nobody licensed.
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import designWords from '@univerjs/design/locale/vi-VN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsWords from '@univerjs/docs-ui/locale/vi-VN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { SpreadsheetSkeleton, UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetWords from '@univerjs/sheets/locale/vi-VN';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import choiceWords from '@univerjs/sheets-data-validation-ui/locale/vi-VN';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiWords from '@univerjs/sheets-formula-ui/locale/vi-VN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import gridWords from '@univerjs/sheets-ui/locale/vi-VN';
import { UniverUIPlugin } from '@univerjs/ui';
import uiWords from '@univerjs/ui/locale/vi-VN';
import { nameParts } from './accessible';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';

/** What a cell leaves free at the left and at the right of its text, in pixels. */
const MARGINS = 4;

/**
 * The component lets a text run over the empty cells beside it where it is wider than its whole cell: one
 * that is wider only than what the margins leave would be cut off.
 */
function overflowWithMargins(skeleton: SpreadsheetSkeleton): void {
  const { getOverflowPosition } = skeleton;
  skeleton.getOverflowPosition = function (size, ...place) {
    const wide = size && { ...size, width: size.width + MARGINS };
    return getOverflowPosition.call(this, wide, ...place);
  };
}

/** The spreadsheet component with the parts that the desk needs, in an element of the page. */
export function startUniver(container: HTMLElement): Univer {
  const words = mergeLocales(
    designWords,
    docsWords,
    sheetWords,
    formulaUiWords,
    gridWords,
    uiWords,
    choiceWords,
  );
  overflowWithMargins(SpreadsheetSkeleton.prototype);
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: words },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  // What a formula is worth is the desk's to say.
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    headerMenu: false,
    contextMenu: false,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    footer: {
      sheetBar: true,
      statisticBar: true,
      menus: false,
      zoomSlider: false,
      addSheetButtonConfig: { show: false },
    },
  });
  // The box that a cell is typed in is theirs; nothing is calculated, since no cell is given its formula.
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
  nameParts(container);
  return univer;
}
