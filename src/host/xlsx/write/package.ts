import { contentTypes, namespaces, relationshipTypes } from '../namespaces';
import { element, xmlDeclaration } from '../xmlWrite';

type RelationshipName = keyof typeof relationshipTypes;

/** Links from one part to others. */
export class Relationships {
  private readonly items: string[] = [];
  private readonly externals = new Map<string, string>();

  /** Links to a part (path relative to the part that links); gives the link's id. */
  internal(type: RelationshipName, target: string): string {
    return this.add({ Type: relationshipTypes[type], Target: target });
  }

  /** Links to an address outside, once however often it is asked for. */
  external(type: RelationshipName, target: string): string {
    const known = this.externals.get(target);
    if (known !== undefined) return known;
    const id = this.add({ Type: relationshipTypes[type], Target: target, TargetMode: 'External' });
    this.externals.set(target, id);
    return id;
  }

  /** A link to another file with the id and full type its part knows it by. */
  outside(id: string, type: string, target: string): void {
    this.items.push(element('Relationship', { Id: id, Type: type, Target: target, TargetMode: 'External' }));
  }

  get empty(): boolean {
    return this.items.length === 0;
  }

  toXml(): string {
    return (
      xmlDeclaration +
      element('Relationships', { xmlns: namespaces.packageRelationships }, this.items.join(''))
    );
  }

  private add(values: Readonly<Record<string, string>>): string {
    const id = `rId${this.items.length + 1}`;
    this.items.push(element('Relationship', { Id: id, ...values }));
    return id;
  }
}

/** The parts of a file with their kinds, in the order they are added. */
export class PackageParts {
  private readonly parts = new Map<string, string | Uint8Array>();
  private readonly overrides: string[] = [];

  add(path: string, content: string | Uint8Array, type?: keyof typeof contentTypes): void {
    this.parts.set(path, content);
    if (type !== undefined)
      this.overrides.push(element('Override', { PartName: `/${path}`, ContentType: contentTypes[type] }));
  }

  /** Adds the links of a part, if it has any. */
  addRelationships(path: string, relationships: Relationships): void {
    if (relationships.empty) return;
    const slash = path.lastIndexOf('/');
    this.parts.set(`${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`, relationships.toXml());
  }

  /** All parts, the list of kinds first. */
  all(): ReadonlyMap<string, string | Uint8Array> {
    const defaults = [
      element('Default', { Extension: 'rels', ContentType: contentTypes.relationships }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ];
    const types =
      xmlDeclaration +
      element('Types', { xmlns: namespaces.contentTypes }, defaults.join('') + this.overrides.join(''));
    return new Map([['[Content_Types].xml', types], ...this.parts]);
  }
}
