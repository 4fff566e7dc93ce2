import { describe, expect, it } from 'vitest';
import { readBuildOptions } from '../../../src/site/build/build-options.ts';

describe('the options of a build', () => {
  it('are for the public and its folder where nothing is said', () => {
    expect(readBuildOptions([], {})).toMatchObject({ audience: 'public', dist: 'dist' });
  });

  it('take instructors to a folder of their own', () => {
    const options = { audience: 'instructor', dist: 'dist-instructor' };
    expect(readBuildOptions(['--audience', 'instructor'], {})).toMatchObject(options);
    expect(readBuildOptions([], { STEMMA_AUDIENCE: 'instructor' })).toMatchObject(options);
  });

  it('refuse an audience that does not exist', () => {
    expect(() => readBuildOptions(['--audience', 'everyone'], {})).toThrow(
      '--audience is public or instructor, not everyone.',
    );
  });
});
