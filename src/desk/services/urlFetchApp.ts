import { ServiceError } from '../failure';
import { strictService } from '../realm';
import { takeArgument } from './apiCall';
import { makeBlob, signedBytes, takeBytes } from './blob';
import type { Host, NetAnswer } from './host';

/** The fields of a call that the desk knows. */
const FIELDS: readonly string[] = [
  'method',
  'contentType',
  'headers',
  'payload',
  'muteHttpExceptions',
  'followRedirects',
];
const METHODS: readonly string[] = ['get', 'delete', 'patch', 'post', 'put'];
/** Headers that are Google's to set: a script of ours must not rely on them. */
const OWN_HEADERS = /^(?:host|content-length|user-agent|connection)$/i;
const FORM_TYPE = 'application/x-www-form-urlencoded';
/** Quotas of UrlFetch (https://developers.google.com/apps-script/guides/services/quotas). */
const LONGEST_URL = 2048;

/** In Google's words where the manifest does not ask for the network, as ours does not. */
const NOT_GRANTED =
  'Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request';

/** The service `UrlFetchApp`: it reaches what the desk was told that it may, and nothing where it was told nothing. */
export function makeUrlFetchApp(host: Host): object {
  const fetch = (address: unknown, parameters: unknown) => {
    if (!host.net) throw new ServiceError(NOT_GRANTED);
    const url = String(address);
    if (!/^https?:\/\/[^/\s]+/.test(url) || url.length > LONGEST_URL) {
      throw new ServiceError(`Invalid argument: ${url}`);
    }
    const given = takeArgument(parameters);
    for (const field of Object.keys(given)) {
      if (!FIELDS.includes(field)) {
        throw new Error(`UrlFetchApp.fetch: the desk does not know the field ${field}`);
      }
    }
    const { method = 'get', contentType, headers = {}, payload } = given;
    const { muteHttpExceptions = false, followRedirects = true } = given;
    if (!METHODS.includes(String(method))) {
      throw new ServiceError(`Attribute provided with invalid value: method`);
    }
    if (typeof payload === 'object') {
      throw new Error('UrlFetchApp.fetch: the desk takes a payload that is a text');
    }
    if (payload !== undefined && method === 'get') {
      throw new Error('UrlFetchApp.fetch: the desk sends no payload with a get');
    }
    const named = Object.entries(Object(headers)).map(([name, value]) => {
      if (OWN_HEADERS.test(name)) {
        throw new ServiceError(`Attribute provided with invalid value: Header:${name}`);
      }
      return [name, String(value)] as const;
    });
    const answer = host.net({
      url,
      method: String(method).toUpperCase(),
      headers: Object.fromEntries([
        ...(payload === undefined ? [] : [['Content-Type', String(contentType ?? FORM_TYPE)]]),
        ...named,
      ]),
      body: payload === undefined ? undefined : String(payload),
      followRedirects: followRedirects !== false,
    });
    if (muteHttpExceptions !== true && answer.status >= 400) {
      throw new ServiceError(
        `Request failed for ${/^https?:\/\/[^/]+/.exec(url)?.[0]} returned code ${answer.status}. Truncated server response: ${answer.text.slice(0, 200)} (use muteHttpExceptions option to examine full response)`,
      );
    }
    return responseOf(host, answer);
  };
  return strictService(host.realm, 'UrlFetchApp', {
    fetch: (url: unknown, parameters: unknown = {}) =>
      host.calls.make('UrlFetchApp.fetch', () => fetch(url, parameters)),
  });
}

function responseOf({ realm }: Host, { status, headers, text }: NetAnswer): object {
  return strictService(realm, 'HTTPResponse', {
    getResponseCode: () => status,
    getContentText: () => text,
    getHeaders: () => headers,
    getAllHeaders: () => headers,
    getContent: () => signedBytes(takeBytes(text)),
    getBlob: () =>
      makeBlob(realm, {
        bytes: takeBytes(text),
        contentType: headers['Content-Type'] ?? null,
        name: null,
      }),
  });
}
