import { OpenFailure } from '../failure';
import { readXml, type TakeElement, type XmlNode } from '../xmlRead';
import { Archive } from '../zip';

export interface Relationship {
  readonly id: string;
  /** Last word of its type: `worksheet`, `styles`, `hyperlink` ... */
  readonly type: string;
  readonly fullType: string;
  /** Path of the part inside the file, or the address outside it. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a file and the links between them. */
export class PackageReader {
  private readonly archive: Archive;

  /** Throws OpenFailure for what is no readable archive. */
  constructor(bytes: Uint8Array, limit?: number) {
    this.archive = new Archive(bytes, limit);
  }

  get paths(): readonly string[] {
    return this.archive.paths;
  }

  bytes(path: string): Uint8Array | undefined {
    return this.archive.read(path);
  }

  /** A part as a tree; undefined where there is none. Throws OpenFailure where it is malformed. */
  xml(path: string, take?: TakeElement): XmlNode | undefined {
    const bytes = this.archive.read(path);
    return bytes === undefined ? undefined : readXml(bytes, path, take);
  }

  /** A part that has to be there. Throws OpenFailure `missingPart`. */
  required(path: string, take?: TakeElement): XmlNode {
    const node = this.xml(path, take);
    if (node === undefined) throw new OpenFailure('missingPart', path);
    return node;
  }

  /** Links of a part; of the whole file for an empty path. */
  relationships(path: string): Relationship[] {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    const root = this.xml(`${folder}_rels/${path.slice(slash + 1)}.rels`);
    return (root?.children ?? [])
      .filter((node) => node.name === 'Relationship')
      .map(({ attributes }) => {
        const external = attributes['TargetMode'] === 'External';
        const target = attributes['Target'] ?? '';
        return {
          id: attributes['Id'] ?? '',
          fullType: attributes['Type'] ?? '',
          type: (attributes['Type'] ?? '').split('/').pop() ?? '',
          target: external ? target : resolved(folder, target),
          external,
        };
      });
  }
}

/** Path of a link's target, which may climb (`../drawings/drawing1.xml`) or start at the top (`/xl/...`). */
function resolved(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target : folder + target;
  const steps: string[] = [];
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
