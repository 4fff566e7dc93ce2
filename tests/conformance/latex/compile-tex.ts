/** Compiles LaTeX, and reads what the compiler says. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** What came of a document. */
export interface CompiledTex {
  /** Errors and missing characters, with what the log says after them. */
  readonly problems: readonly string[];
  /** By how many points the widest line is too long, 0 when none is. */
  readonly widest: number;
  readonly pages: number;
}

/** Whether pdfLaTeX and the packages that papers need are on this machine. */
export function hasLatex(...packages: readonly string[]): boolean {
  const found = spawnSync('kpsewhich', ['tikz.sty', 'mhchem.sty', 'adjustbox.sty', ...packages]);
  if (found.status !== 0) return false;
  return spawnSync('pdflatex', ['--version']).status === 0;
}

/** Unpacks a package and compiles documents in it. @param change made to their sources before */
export function compileTex(
  zip: Uint8Array,
  names: readonly string[],
  change: (tex: string) => string = (tex) => tex,
): ReadonlyMap<string, CompiledTex> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-tex-'));
  try {
    for (const [path, bytes] of Object.entries(unzipSync(zip))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      const isSource = names.includes(path);
      writeFileSync(join(folder, path), isSource ? change(strFromU8(bytes)) : bytes);
    }
    return new Map(names.map((name) => [name, compileOne(folder, name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compileOne(cwd: string, name: string): CompiledTex {
  const [job = name] = name.split('.');
  const args = ['-interaction=nonstopmode', '-no-shell-escape', name];
  const { stdout } = spawnSync('pdflatex', args, { cwd, maxBuffer: 2 ** 26 });
  const log = readFileSync(join(cwd, `${job}.log`), 'latin1');
  const problems: string[] = log.match(/^(?:! |Missing character).*(?:\n(?!\n).*){0,6}/gm) ?? [];
  const tooLong = [...log.matchAll(/^Overfull \\hbox \(([\d.]+)pt/gm)].map((match) =>
    Number(match[1]),
  );
  const [, pages = '0'] = /Output written on .*\((\d+) page/.exec(log.replaceAll('\n', '')) ?? [];
  if (pages === '0') problems.push(String(stdout).slice(-2000));
  return { problems, widest: Math.max(0, ...tooLong), pages: Number(pages) };
}
