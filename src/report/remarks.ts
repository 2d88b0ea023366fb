import { type Actor, type Finding, findingAt, type Observation } from '../findings/finding';
import type { Entry } from '../model/entry';
import { fold } from '../model/folding';
import type { OutlineSection } from '../model/outline';
import type { Settings } from '../model/settings';
import type { RemarkHeader, ReportInput } from './input';

/** Says something of the text at hand; where it stands is known to the one who made the remark. */
export type Remark = (observation: Observation) => void;

/** The findings of one report, and the places they are said of. */
export class Remarks {
  private readonly found: Finding[] = [];
  private readonly settings: Settings;
  private readonly cellOf: (tab: string, row: number, header: RemarkHeader) => string;

  constructor(input: ReportInput) {
    this.settings = input.settings;
    this.cellOf = input.cellOf ?? ((_tab, row) => `A${row}`);
  }

  get findings(): readonly Finding[] {
    return this.found;
  }

  /** Of a cell of the outline; `Đề cương` is the office's. */
  onSection(section: OutlineSection, header: RemarkHeader): Remark {
    return this.at('Đề cương', section.row, header, 'office');
  }

  /** Of a section that waits for its unit's text. */
  onSectionOfUnit(section: OutlineSection): Remark {
    const actor = section.unit === '' ? ('office' as const) : { unit: section.unit };
    return this.at('Đề cương', section.row, 'Tiêu đề', actor);
  }

  onEntry(entry: Entry, header: RemarkHeader): Remark {
    const actor = entry.unit === '' ? ('office' as const) : { unit: entry.unit };
    return this.at(entry.tab, entry.row, header, actor);
  }

  onSetting(key: string): Remark {
    const row = this.settings.rows.get(fold(key));
    return this.at('Cấu hình', row, 'Giá trị', 'office');
  }

  onAppendix(row: number, header: RemarkHeader): Remark {
    return this.at('Phụ lục', row, header, 'office');
  }

  private at(tab: string, row: number | undefined, header: RemarkHeader, actor: Actor): Remark {
    const cell = row === undefined ? '' : this.cellOf(tab, row, header);
    return (observation) => this.found.push(findingAt({ tab, cell, actor }, observation));
  }
}
