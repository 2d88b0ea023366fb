import { startWith } from '../browser';
import { startPage } from './page';

startWith(startPage);
