import { loadsPure as loadsPureIn } from '../session';
import { makeNodeWorld } from './world';

/**
 * Evaluates a bundle where every service of Google throws on the first touch.
 * @returns the names of the global functions it defines
 */
export function loadsPure(bundle: string): readonly string[] {
  return loadsPureIn(makeNodeWorld(), bundle);
}
