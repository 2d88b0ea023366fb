import type { Grid } from '../contract';
import type { Request } from '../contract/write';
import type { Delivery, Letter } from '../model/letter';
import type { SetOutcome, SetTask } from './publishing';

/**
 * What is done outside the workbook once it is written there: never before, so that a run that is cut
 * off or runs again knows of it, and letters never go out twice.
 */
export type Deed =
  | {
      readonly kind: 'letters';
      readonly letters: readonly Letter[];
      readonly told: (deliveries: readonly Delivery[]) => Aftermath;
    }
  | {
      readonly kind: 'timer';
      readonly isOn: boolean;
      /** The zone by whose clock it goes. */
      readonly zone: string;
      /** @param words why it could not be set, in the service's words */
      readonly told: (words: string | undefined) => Aftermath;
    }
  | {
      readonly kind: 'sets';
      readonly tasks: readonly SetTask[];
      readonly told: (outcomes: readonly SetOutcome[]) => Aftermath;
    }
  | {
      /** Looks whether all stands where it was meant, and puts back what does not. */
      readonly kind: 'look';
      /** @param grid undefined where nobody answers */
      readonly judge: (grid: Grid | undefined) => Judged;
    };

/** What is put back, and what is said of it. */
interface Judged {
  readonly back: readonly Request[];
  /** @param isBack whether it is put back */
  readonly told: (isBack: boolean) => Aftermath;
}

/** What came of it: what is said and told to a program, and how the workbook keeps it. */
export interface Aftermath extends Told {
  /** A key of the metadata, written anew. */
  readonly kept?: { readonly key: string; readonly value: string };
  /** Cells' texts of this run's own that are to say otherwise, in the tabs it wrote and these. */
  readonly resaid?: readonly Resaid[];
  readonly resaidIn?: readonly string[];
}

/** What is said of what was done. */
export interface Told {
  readonly lines: readonly string[];
  /** Where it is not what the plan would have said. */
  readonly title?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A text of a cell, and what it is to be. */
export interface Resaid {
  readonly from: string;
  readonly to: string;
}
