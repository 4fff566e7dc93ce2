/** The environment of a program that a person starts: without what the test runner adds. */
export function plainEnvironment(): Readonly<Record<string, string | undefined>> {
  const { NODE_ENV: _mode, VITEST: _runner, TEST: _test, ...rest } = process.env;
  return { ...rest, ASTRO_TELEMETRY_DISABLED: '1' };
}
