/** The manifest for the address a ministry serves the add-in from. */

/** What manifest.xml in the project names: the developer's own machine. */
export const developmentAddress = 'https://localhost:3000/';

export type Address =
  | { readonly ok: true; readonly base: string; readonly origin: string; readonly path: string }
  | { readonly ok: false; readonly sentence: string };

/** What web servers, manifests and snippets all write the same way: nothing that needs escaping. */
const plainPath = /^\/([\w.~-]+\/)*[\w.~-]*$/;

/** Reads the address of a folder on a web server; it ends with a stroke afterwards. */
export function parseAddress(text: string): Address {
  if (!URL.canParse(text)) return refused(text, 'is no address; give one like https://host/path');
  const url = new URL(text);
  if (url.protocol !== 'https:') return refused(text, 'does not begin with https://, which Excel asks for');
  if (url.search !== '' || url.hash !== '') return refused(text, 'must not hold ? or #');
  if (url.username !== '' || url.password !== '') return refused(text, 'must not hold a name or password');
  if (!plainPath.test(url.pathname))
    return refused(text, 'may hold only letters, digits, . _ ~ - and single strokes after the host');
  if (/\.html?$/i.test(url.pathname)) return refused(text, 'names a page; give the folder it lies in');
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return { ok: true, base: `${url.origin}${path}`, origin: url.origin, path };
}

const refused = (text: string, why: string): Address => ({ ok: false, sentence: `--url ${text} ${why}.` });

/** The same manifest with every address under another base; only the domain itself stands in AppDomains. */
export function manifestFor(manifest: string, { base, origin }: { base: string; origin: string }): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;');
  return manifest
    .replaceAll(
      `<AppDomain>${developmentAddress.slice(0, -1)}</AppDomain>`,
      `<AppDomain>${escape(origin)}</AppDomain>`,
    )
    .replaceAll(developmentAddress, escape(base));
}
