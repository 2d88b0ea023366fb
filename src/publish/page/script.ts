/**
 * The search: rows without the words go, sums with them, and groups and appendices of which nothing is
 * left. A row has the words of its group too. Letters are compared without their marks and case.
 */
export const SCRIPT = `(() => {
const field = document.getElementById('tim'), said = field.nextSibling, links = document.querySelectorAll('li');
const plain = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
field.parentNode.hidden = false;
field.oninput = () => {
const words = plain(field.value).match(/\\S+/g) || [];
let found = 0;
document.querySelectorAll('section').forEach((section, at) => {
const before = found;
let group;
for (const row of section.querySelectorAll('tbody tr')) {
if (row.className === 'group') group = row;
const text = plain([group, ...row.cells].map((one) => one ? one.textContent : '').join(' '));
const fits = !row.className && words.every((word) => text.includes(word));
row.hidden = words.length > 0 && !fits;
if (fits) found += 1;
if (fits && group) group.hidden = false;
}
links[at].hidden = section.hidden = words.length > 0 && found === before;
});
said.textContent = words.length > 0 ? said.dataset.found.replace('0', found) : '';
};
})();`;
