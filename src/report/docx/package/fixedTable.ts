import {
  BuilderElement,
  FileChild,
  type ITablePropertiesOptions,
  TableProperties,
  type TableRow,
} from 'docx';

export interface FixedTableOptions extends Omit<ITablePropertiesOptions, 'layout'> {
  /** In twips; every cell names its width too. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly TableRow[];
}

/**
 * A table whose columns have fixed widths. The library's own `Table` also works out widths in
 * percent, for which it needs the document's body, its fields and its tables of contents: 29 KB.
 */
export class FixedTable extends FileChild {
  constructor({ columnWidths, rows, ...properties }: FixedTableOptions) {
    super('w:tbl');
    const grid = columnWidths.map(
      (value) =>
        new BuilderElement({ name: 'w:gridCol', attributes: { width: { key: 'w:w', value } } }),
    );
    this.root.push(
      new TableProperties({ ...properties, layout: 'fixed' }),
      new BuilderElement({ name: 'w:tblGrid', children: grid }),
      ...rows,
    );
  }
}
