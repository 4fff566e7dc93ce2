import { build } from 'vite';

/** A module for pages, with all that it imports, as one script. */
export async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'bundled' },
    },
  });
  const [bundled] = Array.isArray(output) ? output : [];
  const [script] = bundled?.output ?? [];
  if (!script) throw new Error(`There is no script of ${entry}.`);
  return script.code;
}
