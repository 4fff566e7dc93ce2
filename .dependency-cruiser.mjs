/**
 * Who may import whom. Imports point downward through these layers; rooms beside each other
 * (exporters, importers and the bank; formats and the markdown rooms) do not know each other.
 */
const rooms = {
  words: '^src/(model|diagnostics)/',
  content: '^src/content/',
  interactions: '^src/interactions/',
  formats: '^src/formats/',
  authoring: '^src/(markdown|question-types)/',
  bank: '^src/bank/',
  exporters: '^exporters/',
  importers: '^src/importers/',
  hosts: '^src/(cli|site|browser|node)/',
};

/** What each room may import besides itself. */
const allowed = {
  words: [],
  content: ['words', 'interactions'],
  interactions: ['words', 'content'],
  formats: ['words', 'content', 'interactions'],
  authoring: ['words', 'content', 'interactions'],
  bank: ['words', 'content', 'interactions', 'authoring'],
  exporters: ['words', 'content', 'interactions', 'formats'],
  importers: ['words', 'content', 'interactions', 'formats', 'authoring'],
};

const downward = Object.entries(allowed).map(([room, targets]) => ({
  name: `${room}-imports-downward`,
  comment: `${room} may import ${['itself', ...targets].join(', ')}`,
  severity: 'error',
  from: { path: rooms[room] },
  to: {
    path: '^(src|exporters)/',
    pathNot: [rooms[room], ...targets.map((target) => rooms[target])],
  },
}));

export default {
  forbidden: [
    ...downward,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle of values; types may refer to each other.',
      from: { path: '^(src|exporters)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'one-exporter-knows-no-other',
      severity: 'error',
      from: { path: '^exporters/([^/]+)/' },
      to: { path: '^exporters/([^/]+)/', pathNot: '^exporters/$1/' },
    },
    {
      name: 'one-importer-knows-no-other',
      severity: 'error',
      comment:
        'The folders answer, archive, html, item, json, moodle, qti12, record and text hold what importers share.',
      from: { path: '^src/importers/([^/]+)/' },
      to: {
        path: '^src/importers/([^/]+)/',
        pathNot: '^src/importers/($1|answer|archive|html|item|json|moodle|qti12|record|text)/',
      },
    },
    {
      name: 'one-question-type-knows-no-other',
      severity: 'error',
      from: { path: '^src/question-types/([^/]+)/' },
      to: { path: '^src/question-types/([^/]+)/', pathNot: '^src/question-types/$1/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|exporters)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'isomorphic-code-stays-so',
      severity: 'error',
      comment: 'No Node built-ins where the same code runs in the browser.',
      from: { path: '^(src|exporters)/', pathNot: '^src/(node|cli|site)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'dependencies-are-declared',
      severity: 'error',
      from: { path: '^(src|exporters)/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: '^(astro:|mdast$|hast$)',
      },
    },
    {
      name: 'only-shipped-dependencies',
      severity: 'error',
      from: { path: '^(src|exporters)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.astro$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      exportsFields: ['exports'],
    },
  },
};
