import { startApp } from './app';
import './style.css';

startApp(document.body);
