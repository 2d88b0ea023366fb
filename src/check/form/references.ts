import { reportCodes, splitList, type Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as sayAppendix from '../../messages/appendix';
import * as say from '../../messages/rules';
import { fold } from '../../model/folding';
import type { Rollup } from '../../rollup';
import { placeAt, placeOfSetting } from '../places';

/** Names in the office's tabs that point to nothing. */
export function checkReferences(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  const sections = new Set(workbook.outline.map(({ code }) => fold(code)));
  const appendices = new Set(workbook.appendices.map(({ code }) => fold(code)));
  const { outline, indicators, appendices: register, settings } = workbook.tables;
  const findings: Finding[] = [];
  for (const section of workbook.outline) {
    if (section.unit !== '' && !rollup.unit(section.unit)) {
      const said = say.unknownReference('Đơn vị', section.unit, 'Đơn vị');
      findings.push(findingAt(placeAt(outline, section.row, 'Đơn vị'), said));
    }
    if (section.kind === 'Bảng' && !appendices.has(fold(section.appendix))) {
      const said = sayAppendix.unknownAppendix('Phụ lục', section.appendix);
      findings.push(findingAt(placeAt(outline, section.row, 'Phụ lục'), said));
    }
  }
  const reports = settings ? reportCodes(settings) : [];
  for (const row of [...(outline?.rows ?? []), ...(register?.rows ?? [])]) {
    for (const code of splitList(row.text('Báo cáo'))) {
      if (reports.includes(code)) continue;
      findings.push(
        findingAt(row.place('Báo cáo'), say.unknownReference('Báo cáo', code, 'Cấu hình')),
      );
    }
  }
  for (const indicator of workbook.indicators) {
    if (indicator.section !== '' && !sections.has(fold(indicator.section))) {
      const said = say.unknownReference('Mục', indicator.section, 'Đề cương');
      findings.push(findingAt(placeAt(indicators, indicator.row, 'Mục'), said));
    }
    for (const unit of indicator.reporters ?? []) {
      if (rollup.unit(unit)) continue;
      const said = say.unknownReference('Đơn vị báo cáo', unit, 'Đơn vị');
      findings.push(findingAt(placeAt(indicators, indicator.row, 'Đơn vị báo cáo'), said));
    }
  }
  for (const code of workbook.settings.printedAppendices) {
    if (appendices.has(fold(code))) continue;
    const said = sayAppendix.unknownAppendix('In phụ lục', code);
    findings.push(findingAt(placeOfSetting(workbook, 'In phụ lục'), said));
  }
  return findings;
}
