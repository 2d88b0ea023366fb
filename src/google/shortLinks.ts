import type { ShortLinkPort } from '../run';

/** Google keeps a user's properties of a script to that user: no cell, and no other editor, has the key. */
const KEY_OF = 'rutgon.';

/** A service of short links, over the network. */
export function shortLinks(): ShortLinkPort {
  const own = () => PropertiesService.getUserProperties();
  return {
    key: (host) => own().getProperty(`${KEY_OF}${host}`) ?? undefined,
    keep: (host, key) => {
      if (key === undefined) own().deleteProperty(`${KEY_OF}${host}`);
      else own().setProperty(`${KEY_OF}${host}`, key);
    },
    ask: ({ url, method, headers, body }) => {
      const response = UrlFetchApp.fetch(url, {
        method,
        headers: { ...headers },
        muteHttpExceptions: true,
        // Whoever it is sent on to must not get the key.
        followRedirects: false,
        ...(body !== undefined && { contentType: 'application/json', payload: body }),
      });
      const found = Object.entries(response.getHeaders() as Record<string, unknown>);
      return {
        status: response.getResponseCode(),
        headers: Object.fromEntries(
          found.map(([name, value]) => [name.toLowerCase(), String(value)]),
        ),
        text: response.getContentText(),
      };
    },
  };
}
