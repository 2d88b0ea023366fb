/** What is typed on a page over the form, before it is saved. */
export { type Conflict, type Form, type FormHeader, formOf, type Saved, typedTexts } from './form';
