import tseslint from 'typescript-eslint';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';

const pureRooms = ['renstra', 'sheets', 'audit', 'plans', 'formula', 'texts'];
const productRooms = [...pureRooms, 'excel', 'taskpane', 'commands'];
const zone = (rooms, from, message) => rooms.map((room) => ({ target: `./src/${room}`, from, message }));

/** The arrows that must not exist (docs/decisions/0001-rooms.md). */
const zones = [
  ...zone(
    pureRooms,
    ['./src/excel', './src/taskpane', './src/commands', './src/host', './src/workbench', './src/cli'],
    'A pure room imports pure rooms only.',
  ),
  ...zone(
    ['renstra', 'formula'],
    ['./src/sheets', './src/audit', './src/plans'],
    'The field knows nothing of sheets, audit or plans.',
  ),
  ...zone(['taskpane'], ['./src/excel'], 'The pane receives functions; it holds no Excel code.'),
  ...zone(
    productRooms,
    ['./src/host', './src/workbench', './src/cli'],
    'The add-in never carries the host, the workbench or the command line.',
  ),
];

const purePackages = {
  patterns: [
    {
      group: ['react', 'react-dom', 'react/*', '@fluentui/*', 'node:*', 'fs', 'path', '@microsoft/*'],
      message: 'A pure room imports nothing of React, Node or Office.',
    },
  ],
};
const hostGlobals = [
  'Excel',
  'Office',
  'OfficeExtension',
  'window',
  'document',
  'process',
  'localStorage',
  'navigator',
].map((name) => ({
  name,
  message: 'A pure room knows no Office, DOM or Node.',
}));

export default tseslint.config(
  { ignores: ['dist/**', 'deploy/**', 'coverage/**', 'node_modules/**', '*.config.js', 'scripts/**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, 'office-addins': officeAddins, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: pureRooms.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-imports': ['error', purePackages],
      'no-restricted-globals': ['error', ...hostGlobals],
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Excel', message: 'The pane holds no Excel code.' }],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/call-sync-after-load': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  { files: ['test/**/*.{ts,tsx}'], rules: { 'max-lines': 'off' } },
);
