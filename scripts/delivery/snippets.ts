/** Ready pieces of configuration for the web servers a ministry is likely to have. */
import { cacheHeaders, hashedName, securityHeaders, type Headers } from './headers';

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
const lines = (headers: Headers, line: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** A `location` block for nginx; `path` begins and ends with a stroke. */
export function nginxSnippet(path: string): string {
  const header = (indent: string) => (name: string, value: string) =>
    `${indent}add_header ${name} ${quoted(value)} always;`;
  const security = securityHeaders('addin');
  return `# Renstra for Excel: inside the server block that speaks https; the files lie in ${path} under its root.
# In nginx a location with headers of its own inherits none: both carry all of them.
location ${path} {
    limit_except GET HEAD { deny all; }
    index taskpane.html;
    gzip on;
    gzip_comp_level 6;
    gzip_vary on;
    gzip_min_length 1024;
    gzip_types text/javascript text/css;
    types { text/html html; text/javascript js; text/css css; image/png png; font/woff2 woff2; application/xml xml; }
${lines({ ...security, ...cacheHeaders.page }, header('    '))}
    location ~ ${quoted(hashedName)} {
${lines({ ...security, ...cacheHeaders.hashed }, header('        '))}
    }
}
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A `web.config` for IIS, to lie beside the pages. Every header is removed before it is added, as IIS answers nothing at all where
 * the site above has set it already; `X-Frame-Options` of the site would forbid Excel on the web, `frame-ancestors` stands for it.
 */
export function iisConfig(): string {
  const add = (name: string, value: string): string =>
    `        <remove name="${escaped(name)}" />\n        <add name="${escaped(name)}" value="${escaped(value)}" />`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Renstra for Excel. Lies beside taskpane.html; the site needs an https binding. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <remove name="X-Frame-Options" />
${lines({ ...securityHeaders('addin'), ...cacheHeaders.page }, add)}
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering>
        <verbs allowUnlisted="false">
          <clear />
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
      </requestFiltering>
    </security>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="taskpane.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <remove fileExtension=".woff2" />
      <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
    </staticContent>
  </system.webServer>
</configuration>
`;
}
