import { openedWith } from '../browser';
import { type Opened, startPage } from './page';

startPage(openedWith<Opened>());
