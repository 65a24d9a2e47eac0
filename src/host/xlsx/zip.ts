import { Inflate, strToU8, zipSync } from 'fflate';
import { OpenFailure } from './failure';

/** Bytes a whole workbook may unpack to; the largest plan of the bench needs a tenth of it. */
export const unpackedLimit = 512 * 1024 * 1024;
/** Entries an archive may list. */
const entryLimit = 20_000;
/** First date a zip can carry: the same model always gives the same bytes. */
const fixedDate = new Date(1980, 0, 1, 0, 0, 0);
const inflateStep = 64 * 1024;

export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** Packs parts in the order given, with a fixed date. */
export function packZip(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [path, content] of parts) files[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { mtime: fixedDate, level: 6 });
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly start: number;
  readonly compressed: number;
}

/** An archive whose entries are unpacked when asked for, all of them together below a limit. */
export class Archive {
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  /** Reads the list of entries. Throws OpenFailure `notZip`, `damaged` or `tooLarge`. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limit: number = unpackedLimit,
  ) {
    for (const entry of readDirectory(bytes)) this.entries.set(entry.path.toLowerCase(), entry);
  }

  get paths(): string[] {
    return [...this.entries.values()].map((entry) => entry.path);
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /** Bytes of an entry (names match whatever their case), or undefined where there is none. Throws OpenFailure. */
  read(path: string): Uint8Array | undefined {
    const entry = this.entries.get(path.toLowerCase());
    if (entry === undefined) return undefined;
    const data = this.bytes.subarray(entry.start, entry.start + entry.compressed);
    if (data.length < entry.compressed) throw new OpenFailure('damaged', `${path} is cut off`);
    if (entry.method === 0) return this.count(data);
    if (entry.method !== 8)
      throw new OpenFailure('damaged', `${path} is packed in an unknown way (${entry.method})`);
    return this.inflate(path, data);
  }

  private count(data: Uint8Array): Uint8Array {
    this.unpacked += data.length;
    if (this.unpacked > this.limit)
      throw new OpenFailure('tooLarge', `more than ${this.limit} bytes unpacked`);
    return data;
  }

  /** In steps, because the size an archive declares cannot be trusted. */
  private inflate(path: string, data: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = [];
    const progress = { finished: false };
    const inflater = new Inflate((chunk, final) => {
      chunks.push(this.count(chunk));
      progress.finished ||= final;
    });
    try {
      for (let at = 0; at < data.length && !progress.finished; at += inflateStep) {
        inflater.push(data.subarray(at, at + inflateStep), at + inflateStep >= data.length);
      }
    } catch (error) {
      if (error instanceof OpenFailure) throw error;
      throw new OpenFailure('damaged', `${path} cannot be unpacked`);
    }
    if (!progress.finished) throw new OpenFailure('damaged', `${path} is cut off`);
    return joined(chunks);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const wide = 0xffffffff;

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== localSignature)
    throw new OpenFailure('notZip', 'no zip signature');
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > entryLimit) throw new OpenFailure('tooLarge', `${count} entries`);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + entryLength > bytes.length || view.getUint32(at, true) !== entrySignature) {
      throw new OpenFailure('damaged', 'the list of parts is broken');
    }
    entries.push(readEntry(bytes, view, at));
    at +=
      entryLength +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new OpenFailure('damaged', 'the archive is cut off');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) throw new OpenFailure('encrypted', 'the archive has a password');
  const nameLength = view.getUint16(at + 28, true);
  const path = new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength));
  const local = view.getUint32(at + 42, true);
  const compressed = view.getUint32(at + 20, true);
  if (local === wide || compressed === wide) throw new OpenFailure('tooLarge', `${path} is above 4 GB`);
  if (local + localLength > bytes.length || view.getUint32(local, true) !== localSignature) {
    throw new OpenFailure('damaged', `${path} has no header`);
  }
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return { path: path.replaceAll('\\', '/'), method: view.getUint16(at + 10, true), start, compressed };
}
