/**
 * The 16-bit hash by which a file keeps a protection password (ECMA-376 part 4, 14.7.1): it deters, it does not secure.
 * Four hexadecimal digits.
 */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index--)
    hash = turned(hash) ^ (password.charCodeAt(index) & 0xff);
  const last = turned(hash) ^ password.length ^ 0xce4b;
  return last.toString(16).toUpperCase().padStart(4, '0');
}

function turned(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
