import { type Finding, findingAt, type Observation } from '../findings';
import type { Entry } from '../model/entry';
import type { OutlineSection } from '../model/outline';
import type { ManuscriptInput, RemarkHeader, RemarkTab } from './input';

/** Says something of the text at hand; where it stands is known to the one who made the remark. */
export type Remark = (observation: Observation) => void;

/** The findings of one report, and the places they are said of. */
export class Remarks {
  private readonly found: Finding[] = [];
  private readonly placeOfSetting: ManuscriptInput['placeOfSetting'];
  private readonly placeOf: ManuscriptInput['placeOf'];
  private readonly writerOf: ManuscriptInput['writerOf'];

  constructor(input: ManuscriptInput) {
    this.placeOfSetting = input.placeOfSetting;
    this.placeOf = input.placeOf;
    this.writerOf = input.writerOf;
  }

  get findings(): readonly Finding[] {
    return this.found;
  }

  /** Of a cell of the outline; `Đề cương` is the office's. */
  onSection(section: OutlineSection, header: RemarkHeader): Remark {
    return this.at('Đề cương', section.row, header);
  }

  /** Of a section that waits for the text of who writes it. */
  onSectionOfUnit(section: OutlineSection): Remark {
    return this.at('Đề cương', section.row, 'Tiêu đề', this.writerOf(section));
  }

  onEntry(entry: Entry, header: RemarkHeader): Remark {
    return this.at(entry.tab, entry.row, header, entry.unit);
  }

  onSetting(key: string): Remark {
    const place = this.placeOfSetting(key);
    return (observation) => this.found.push(findingAt(place, observation));
  }

  onAppendix(row: number, header: RemarkHeader): Remark {
    return this.at('Phụ lục', row, header);
  }

  private at(tab: RemarkTab, row: number | undefined, header: RemarkHeader, unit = ''): Remark {
    const place = this.placeOf(tab, row, header, unit === '' ? undefined : unit);
    return (observation) => this.found.push(findingAt(place, observation));
  }
}
