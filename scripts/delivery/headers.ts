/** The headers of every answer, as data: the local server sends them, the snippets for nginx and IIS are made of them. */

export type Headers = Readonly<Record<string, string>>;

/** Origins of Excel on the web that may show the pane in a frame. */
const officeFrames =
  "'self' https://*.officeapps.live.com https://*.office.com https://*.sharepoint.com https://*.cloud.microsoft";

/** Microsoft asks that an add-in takes its client from here. */
const officeScripts = 'https://appsforoffice.microsoft.com';

/** Where pages are served: the add-in alone, or with the workbench, whose engine is WebAssembly. */
export type Served = 'addin' | 'workbench';

function contentSecurityPolicy(served: Served): string {
  const compiles = served === 'workbench' ? " 'wasm-unsafe-eval'" : '';
  return [
    "default-src 'none'",
    `script-src 'self'${compiles} ${officeScripts}`,
    // Fluent's styling fills empty style elements by script: the hash is that of the empty text.
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${officeFrames}`,
  ].join('; ');
}

/** What every answer carries; each page narrows the policy further by its own meta element. */
export function securityHeaders(served: Served): Headers {
  return {
    'Content-Security-Policy': contentSecurityPolicy(served),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  };
}

/** Pages are asked for anew each time; files whose name tells their contents stay a year. */
export const cacheHeaders = {
  page: { 'Cache-Control': 'no-cache' },
  hashed: { 'Cache-Control': 'public, max-age=31536000, immutable' },
} as const satisfies Readonly<Record<string, Headers>>;

/** Ends of the names of files that carry a hash of their contents (`taskpane.793bab9379.js`). */
export const hashedName = String.raw`\.[0-9a-f]{10}\.(js|css|woff2?|ttf|png|svg)$`;
