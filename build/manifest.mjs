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
 * The commands of the menu.
 * @param {readonly { caption: string, handler: string, takes: string, asksNetwork: boolean }[]} commands
 * @param {boolean} isNetworked
 */
export function menuOf(commands, isNetworked) {
  return commands
    .filter(({ takes, asksNetwork }) => takes === 'workbook' && (isNetworked || !asksNetwork))
    .map(({ caption, handler }) => ({ caption, handler }));
}
