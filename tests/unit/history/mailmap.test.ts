import { expect, test } from 'vitest';
import { readMailmap } from '../../../src/node/history/mailmap.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';

const map = `# Who is who
Ada Lovelace <ada@example.org>
<grace@navy.example> <grace@example.org>
Grace Hopper <grace@navy.example> <hopper@example.org>
Two People <two@example.org> One <shared@example.org>
Other Person <other@example.org>   another   <Shared@example.org>  # a remark
no address at all

Late Name <ada@example.org>
`;

const people = [
  ['Ada', 'ada@example.org'],
  ['Ada', 'ADA@example.org'],
  ['G. H.', 'grace@example.org'],
  ['hopper', 'hopper@example.org'],
  ['One', 'shared@example.org'],
  ['ANOTHER', 'shared@example.org'],
  ['Nobody', 'shared@example.org'],
  ['Nobody', 'nobody@example.org'],
] as const;

test.skipIf(!hasGit)('.mailmap is read as the git program reads it', () => {
  const made = makeRepository();
  made.write({ '.mailmap': map });
  const proper = readMailmap(map);
  for (const [name, email] of people) {
    const [expected = ''] = made.git('check-mailmap', `${name} <${email}>`).split('\n');
    const person = proper({ name, email });
    expect(`${person.name} <${person.email}>`).toBe(expected);
  }
});

test('.mailmap gives proper names', () => {
  const proper = readMailmap(map);
  expect(proper({ name: 'hopper', email: 'hopper@example.org' })).toEqual({
    name: 'Grace Hopper',
    email: 'grace@navy.example',
  });
  expect(proper({ name: 'Nobody', email: 'nobody@example.org' }).name).toBe('Nobody');
});
