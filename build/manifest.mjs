// What Google grants the add-on, and the menu that goes with it. A manifest asks all its users at once:
// the network is asked for where an office has a service of short links, and nowhere else.
const NETWORK = 'https://www.googleapis.com/auth/script.external_request';

/**
 * The manifest as it is pushed.
 * @param {string} text `appsscript.json` of the checkout
 * @param {boolean} isNetworked
 */
export function manifestText(text, isNetworked) {
  if (!isNetworked) return text;
  const manifest = JSON.parse(text);
  const oauthScopes = [...manifest.oauthScopes, NETWORK];
  return `${JSON.stringify({ ...manifest, oauthScopes }, undefined, 2)}\n`;
}

/**
 * What the menu holds: a submenu in which nothing is left is none.
 * @param {readonly object[]} menu `MENU` of the registry
 * @param {boolean} isNetworked
 */
export function menuOf(menu, isNetworked) {
  const isShown = ({ takes, asksNetwork }) => takes === 'workbook' && (isNetworked || !asksNetwork);
  const itemsOf = (commands) =>
    commands.filter(isShown).map(({ caption, handler }) => ({ caption, handler }));
  return menu.flatMap((place) => {
    if (!place.commands) return itemsOf([place]);
    const items = itemsOf(place.commands);
    return items.length > 0 ? [{ caption: place.caption, items }] : [];
  });
}
