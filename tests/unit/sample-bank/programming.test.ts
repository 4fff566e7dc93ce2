/** The keys of the programming items: what the programs print, with Python's rules acted out. */
import { describe, expect, it } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import { acceptsText } from './accepts-text.ts';
import { choicesOf } from './choices.ts';
import { accepts, rightChoices } from './keys.ts';
import { pythonFloorDivide, pythonRepr, pythonSlice } from './python-values.ts';
import { interactionOf, sampleItem } from './sample-item.ts';

describe('Python basics', () => {
  it('shares one default list between the calls', () => {
    const defaults: string[] = [];
    const log = (entry: string, entries = defaults) => {
      entries.push(entry);
      return entries;
    };
    log('a');
    const { right, wrong } = choicesOf('prog-mutable-default');
    expect(right).toEqual([pythonRepr(log('b'))]);
    expect(wrong).toHaveLength(3);
  });

  it('repeats one row, not copies of it', () => {
    const row = [0, 0];
    const grid = [row, row, row];
    row[0] = 1;
    expect(choicesOf('prog-repeated-rows').right).toEqual([pythonRepr(grid)]);
  });

  it('looks the variable up when the functions run', () => {
    const variable = { k: 0 };
    const scale: ((x: number) => number)[] = [];
    for (const k of [1, 2, 3]) {
      variable.k = k;
      scale.push((x) => variable.k * x);
    }
    const printed = pythonRepr(scale.map((f) => f(10)));
    expect(choicesOf('prog-late-binding').right).toEqual([printed]);
  });

  it('divides towards minus infinity', () => {
    const remainder = -7 - 2 * pythonFloorDivide(-7, 2);
    const printed = ['7'.repeat(2), pythonFloorDivide(7, 2), pythonFloorDivide(-7, 2), remainder];
    const short = 'prog-floor-division';
    expect(acceptsText(short, printed.join(' '))).toBe(true);
    expect(acceptsText(short, printed.join('  '))).toBe(true);
    for (const wrong of ['77 3 -3 -1', '14 3 -4 1', '77 3 -4']) {
      expect(acceptsText(short, wrong), wrong).toBe(false);
    }
  });

  it('slices a string', () => {
    const word = 'question';
    const cloze = 'prog-slices';
    expect(acceptsText(cloze, pythonSlice(word, { stop: 5 }), 'gap-1')).toBe(true);
    expect(acceptsText(cloze, pythonSlice(word, { start: -3 }), 'gap-2')).toBe(true);
    expect(acceptsText(cloze, pythonSlice(word, { step: -2 }), 'gap-3')).toBe(true);
    expect(accepts(cloze, pythonSlice(word, { start: 2, stop: 6 }).length, 'gap-4')).toBe(true);
    expect(pythonSlice(word, { start: 20 })).toBe('');
    expect(rightChoices(cloze, 'gap-5')[0]).toBe('an empty string');
  });

  it('counts zero and everything empty as false', () => {
    const values: Record<string, unknown> = {
      '0.0': 0,
      '""': '',
      '"False"': 'False',
      '[0]': [0],
      '{}': [],
      None: null,
    };
    const isFalse = (value: unknown) =>
      value === null ||
      value === 0 ||
      ((Array.isArray(value) || typeof value === 'string') && value.length === 0);
    const { right, wrong } = choicesOf('prog-falsy-values');
    expect([...right, ...wrong].toSorted()).toEqual(Object.keys(values).toSorted());
    expect(right.toSorted()).toEqual(
      Object.keys(values)
        .filter((name) => isFalse(values[name]))
        .toSorted(),
    );
  });

  it('adds floating-point numbers as every IEEE 754 machine does', () => {
    const [tenth, fifth] = [0.1, 0.2];
    expect(choicesOf('prog-float-equality').right).toEqual([
      tenth + fifth === 0.3 ? 'True' : 'False',
    ]);
  });

  it('runs a generator only when it is asked', () => {
    const printed: string[] = [];
    function* numbers() {
      printed.push('open');
      yield 1;
      printed.push('between');
      yield 2;
      printed.push('close');
    }
    const stream = numbers();
    printed.push('start');
    for (const n of stream) printed.push(String(n));
    printed.push('end');
    const { entries } = interactionOf(sampleItem('prog-generator-order'), 'order');
    expect(entries.map(({ content }) => contentToText(content))).toEqual(printed);
  });
});

describe('data structures', () => {
  it('counts words', () => {
    const counts = new Map<string, number>();
    for (const word of ['to', 'be', 'or', 'not', 'to', 'be']) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const cloze = 'prog-counting-words';
    expect(accepts(cloze, counts.size, 'gap-1')).toBe(true);
    expect(accepts(cloze, counts.get('to') ?? 0, 'gap-2')).toBe(true);
    expect(acceptsText(cloze, 'KeyError', 'gap-3')).toBe(true);
    expect(accepts(cloze, counts.get('perhaps') ?? 0, 'gap-4')).toBe(true);
    const [keys, sorted] = [[...counts.keys()], [...counts.keys()].toSorted()];
    expect(keys).not.toEqual(sorted);
    expect(rightChoices(cloze, 'gap-5')[0]).toBe('the order of their first appearance');
  });

  it('sorts operations by the growth of their counted steps', () => {
    const heapPush = (n: number) => {
      const heap = Array.from({ length: n }, (_, index) => index);
      heap.push(-1);
      let steps = 0;
      for (let at = n; at > 0; at = (at - 1) >> 1) steps += 1;
      return steps;
    };
    const bisectLeft = (n: number) => {
      let steps = 0;
      for (let [low, high] = [0, n]; low < high; low = ((low + high) >> 1) + 1) steps += 1;
      return steps;
    };
    const mergeSort = (n: number): number => (n < 2 ? 0 : n + 2 * mergeSort(n / 2));
    const steps: Record<string, (n: number) => number> = {
      'd[key]': () => 1,
      'a[i]': () => 1,
      'a.append': () => 1,
      bisect_left: bisectLeft,
      heappush: heapPush,
      'a.insert': (n) => n,
      'x in a': (n) => n,
      'max(a)': (n) => n - 1,
      'sorted(a)': mergeSort,
    };
    const growth = (count: (n: number) => number) => {
      const ratio = count(4096) / count(64);
      if (ratio === 1) return 'constant';
      if (ratio < 3) return 'logarithmic';
      return ratio < 70 ? 'linear' : null;
    };
    const { categories, members } = interactionOf(
      sampleItem('prog-cost-of-operations'),
      'categorize',
    );
    const classOf = new Map(
      categories.map(({ id, content }) => [id, contentToText(content).split(',')[0] ?? '']),
    );
    expect(members).toHaveLength(Object.keys(steps).length);
    for (const { content, category } of members) {
      const text = contentToText(content);
      const [, count] = Object.entries(steps).find(([name]) => text.startsWith(name)) ?? [];
      if (!count) throw new Error(`No steps for ${text}`);
      expect(category === null ? null : classOf.get(category), text).toBe(growth(count));
    }
  });
});

describe('algorithms', () => {
  it('needs as many looks as the deepest path of the search', () => {
    const looks = new Map<number, number>([[0, 0]]);
    const worst = (n: number): number => {
      const known = looks.get(n);
      if (known !== undefined) return known;
      const middle = Math.floor((n - 1) / 2);
      const found = 1 + Math.max(worst(middle), worst(n - 1 - middle));
      looks.set(n, found);
      return found;
    };
    expect(accepts('prog-binary-search-comparisons', worst(1_000_000))).toBe(true);
  });

  it('passes through the states of insertion sort', () => {
    const list = [5, 2, 4, 1, 3];
    const states = [pythonRepr(list)];
    for (let pass = 1; pass < list.length; pass += 1) {
      for (let at = pass; at > 0 && (list[at - 1] ?? 0) > (list[at] ?? 0); at -= 1) {
        list.splice(at - 1, 2, list[at] ?? 0, list[at - 1] ?? 0);
      }
      states.push(pythonRepr(list));
    }
    const { entries } = interactionOf(sampleItem('prog-insertion-sort-states'), 'order');
    expect(entries.map(({ content }) => contentToText(content))).toEqual(states);
  });

  it('counts the steps of the doubling loop', () => {
    const countFor = (n: number) => {
      let count = 0;
      for (let i = 0; i < n; i += 1) for (let j = 1; j < n; j *= 2) count += 1;
      return count;
    };
    const growths: Record<string, (n: number) => number> = {
      'O(n)': (n) => n,
      'O(n \\log n)': (n) => n * Math.log(n),
      'O(n^2)': (n) => n * n,
      'O(2^n)': (n) => 2 ** n,
    };
    const fits = Object.keys(growths).filter((name) => {
      const share = (n: number) => countFor(n) / (growths[name]?.(n) ?? Number.NaN);
      return Math.abs(share(1024) / share(64) - 1) < 0.05;
    });
    const { right } = choicesOf('prog-doubling-loop');
    expect(right).toEqual(fits);
  });

  it('counts the calls of the naive recursion', () => {
    let calls = 0;
    const fib = (n: number): number => {
      calls += 1;
      return n < 2 ? n : fib(n - 1) + fib(n - 2);
    };
    const value = fib(6);
    const numeric = 'prog-naive-fibonacci-calls';
    expect(accepts(numeric, calls)).toBe(true);
    expect(accepts(numeric, value)).toBe(false);
  });
});

describe('the binary search that hangs', () => {
  /** The listing, with the faulty line as a parameter; stops after a hundred passes. */
  function find(items: readonly number[], target: number, next: (middle: number) => number) {
    let [low, high] = [0, items.length - 1];
    for (let pass = 0; low <= high; pass += 1) {
      if (pass > 100) return 'hangs';
      const middle = Math.floor((low + high) / 2);
      const found = items[middle] ?? Number.NaN;
      if (found === target) return middle;
      if (found < target) low = next(middle);
      else high = middle - 1;
    }
    return null;
  }
  const faulty = (middle: number) => middle;
  const repaired = (middle: number) => middle + 1;

  it('never returns for the last element', () => {
    expect(find([10, 20, 30], 30, faulty)).toBe('hangs');
    expect(choicesOf('prog-binary-search-trace').right).toEqual(['It never returns.']);
  });

  it('is revealed by exactly the calls marked', () => {
    const hangs = (text: string) => {
      const [, list = '', target = ''] = /^find\(\[(.*)\], (\d+)\)$/.exec(text) ?? [];
      const items = list === '' ? [] : list.split(', ').map(Number);
      return find(items, Number(target), faulty) === 'hangs';
    };
    const { right, wrong } = choicesOf('prog-binary-search-tests');
    expect(right.map(hangs)).toEqual([true, true]);
    expect(wrong.map(hangs)).toEqual([false, false, false, false]);
  });

  it('works for every small list when the line is corrected', () => {
    for (let size = 0; size <= 9; size += 1) {
      const items = Array.from({ length: size }, (_, index) => 10 * index);
      for (let target = -5; target <= 10 * size; target += 5) {
        const index = items.indexOf(target);
        expect(find(items, target, repaired)).toBe(index < 0 ? null : index);
      }
    }
    const short = 'prog-binary-search-repair';
    for (const line of ['low = middle + 1', 'low=middle+1', 'low = 1 + middle']) {
      expect(acceptsText(short, line), line).toBe(true);
    }
    for (const line of ['low = middle - 1', 'high = middle + 1', 'low = middle + 10']) {
      expect(acceptsText(short, line), line).toBe(false);
    }
  });
});

describe('testing and review', () => {
  it('tests right at the borders between classes', () => {
    const classOf = (score: number) => (score < 0 || score > 100 ? 'error' : score >= 50);
    const isBoundary = (value: number) =>
      Number.isInteger(value) &&
      (classOf(value - 1) !== classOf(value) || classOf(value + 1) !== classOf(value));
    const values = (text: string) => text.replace('−', '-').split(' and ').map(Number);
    const { right, wrong } = choicesOf('prog-boundary-values');
    expect(right.flatMap(values).toSorted((a, b) => a - b)).toEqual([-1, 0, 49, 50, 100, 101]);
    expect(right.flatMap(values).every(isBoundary)).toBe(true);
    expect(wrong.flatMap(values).some(isBoundary)).toBe(false);
  });
});
