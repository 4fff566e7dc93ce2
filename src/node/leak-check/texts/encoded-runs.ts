/** Finds runs of signs that may be bytes in disguise. */

/** A run and all that it may stand for. */
export interface EncodedRun {
  readonly run: string;
  readonly name: 'base64' | 'hexadecimal' | 'numbers';
  readonly readings: readonly Uint8Array[];
}

/** Lines of base64 are longer than any word. */
const shortestLine = 40;

// A longer match takes more memory than an expression may use; what follows is a match of its own.
const base64 = /[A-Za-z0-9+/_-]{10,1000000}/gu;
const hexadecimal = /(?:[0-9a-f]{2}){8,500000}/giu;
const numbers = /(?:\b\d{1,3}\s{0,20},\s{0,20}){7,200000}\d{1,3}/gu;

/** Every run that is not known to be nothing, read from each place that it may begin at. */
export function* encodedRuns(
  text: string,
  isNothing: (name: EncodedRun['name'], run: string) => boolean,
): Iterable<EncodedRun> {
  for (const run of linesJoined(text)) {
    if (isNothing('base64', run)) continue;
    // It may begin at any sign of the run; most likely behind a separator, which is such a sign.
    const starts = [run, run.slice(1), run.slice(2), run.slice(3), ...run.split(/[/_-]/u).slice(1)];
    yield { run, name: 'base64', readings: starts.map((text) => Buffer.from(text, 'base64')) };
  }
  for (const [run] of text.matchAll(hexadecimal)) {
    if (isNothing('hexadecimal', run)) continue;
    const readings = [0, 1].map((skip) => Buffer.from(run.slice(skip), 'hex'));
    yield { run, name: 'hexadecimal', readings };
  }
  for (const [run] of text.matchAll(numbers)) {
    const values = run.split(',').map(Number);
    if (isNothing('numbers', run) || values.some((value) => value > 255)) continue;
    yield { run, name: 'numbers', readings: [Uint8Array.from(values)] };
  }
}

/** Runs of base64; those that fill lines one after the other are one. */
function* linesJoined(text: string): Iterable<string> {
  let joined = '';
  let end = 0;
  for (const { 0: run, index } of text.matchAll(base64)) {
    const isNext = index - end < 9 && text.slice(end, index).trim() === '';
    if (joined !== '' && !isNext) {
      yield joined;
      joined = '';
    }
    joined += run;
    end = index + run.length;
    if (run.length >= shortestLine) continue;
    yield joined;
    joined = '';
  }
  if (joined !== '') yield joined;
}
