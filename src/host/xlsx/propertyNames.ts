/** Document properties as Office.js names them, and the elements that hold them. */
export const coreProperties: readonly (readonly [string, string])[] = [
  ['category', 'cp:category'],
  ['creationDate', 'dcterms:created'],
  ['author', 'dc:creator'],
  ['comments', 'dc:description'],
  ['keywords', 'cp:keywords'],
  ['lastAuthor', 'cp:lastModifiedBy'],
  ['revisionNumber', 'cp:revision'],
  ['subject', 'dc:subject'],
  ['title', 'dc:title'],
];

export const extendedProperties: readonly (readonly [string, string])[] = [
  ['manager', 'Manager'],
  ['company', 'Company'],
];
