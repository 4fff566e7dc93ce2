/** The releases of a repository: its tags `v…` and `release/…`. */
import fs from 'node:fs';
import git from 'isomorphic-git';
import type { Repository } from './repository.ts';
import { GitError, gitText } from './run-git.ts';

/** A release, with everything that came into being with it. */
export interface Release {
  /** Of the tag. */
  readonly name: string;
  /** The commit. */
  readonly oid: string;
  /** Author date of the commit, seconds since 1970. */
  readonly time: number;
  /** Commits that no earlier release has. */
  readonly commits: ReadonlySet<string>;
}

/** The releases that the checked-out commit descends from, the oldest first. */
export async function listReleases(repository: Repository): Promise<readonly Release[]> {
  const head = await repository.head();
  if (head === undefined) return [];
  const { root: dir, commonDir: gitdir } = repository;
  const names = (await git.listTags({ fs, dir, gitdir })).filter((name) =>
    /^(?:v\d|release\/)/u.test(name),
  );
  const own = await ancestors(repository, head);
  const tagged = await Promise.all(names.map((name) => tagOf(name, repository)));
  const found = tagged
    .flatMap((tag) => (tag !== undefined && own.has(tag.oid) ? [tag] : []))
    .sort((a, b) => a.time - b.time || (a.name < b.name ? -1 : 1));
  const seen = new Set<string>();
  const releases: Release[] = [];
  for (const tag of found) {
    const all = await ancestors(repository, tag.oid);
    const commits = new Set([...all].filter((oid) => !seen.has(oid)));
    for (const oid of commits) seen.add(oid);
    releases.push({ ...tag, commits });
  }
  return releases;
}

/** Undefined for a tag that names no commit. */
async function tagOf(
  name: string,
  repository: Repository,
): Promise<Omit<Release, 'commits'> | undefined> {
  try {
    const oid = await repository.resolve(`refs/tags/${name}`);
    return { name, oid, time: (await repository.readCommit(oid)).time };
  } catch {
    return undefined;
  }
}

/** The commit and all that it descends from, as far as they are here. */
async function ancestors(repository: Repository, oid: string): Promise<ReadonlySet<string>> {
  try {
    const list = await gitText(['rev-list', '--end-of-options', oid], { cwd: repository.root });
    return new Set(list.split('\n').filter((line) => line !== ''));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
  }
  const found = new Set<string>();
  const waiting = [oid];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(await repository.readCommit(next)).parents);
  }
  return found;
}
