import { CONTRACT } from '../contract';
import { FROM_PAGE, type PlanContext, type Planning, type Said } from '../run';

/** The tabs that a page checks by; the others tell it nothing. */
export const PAGE_TABS: readonly string[] = Object.values(CONTRACT).map(({ tab }) => tab);

/** A page as it is opened: its title, its name, its size where it is a dialog, and what it is given. */
interface ShownPage extends Omit<NonNullable<Said['screen']>, 'data'> {
  readonly title: string;
  readonly data: NonNullable<Said['data']>;
}

/** Shows a page; one that reads the workbook again gets its data as the answer. */
export function showPage({ title, ...screen }: ShownPage, { options }: PlanContext): Planning {
  const { data } = screen;
  const said = { title, lines: [], links: [], screen };
  return { state: 'idle', said: { ...said, ...(options[FROM_PAGE] && { data }) } };
}
