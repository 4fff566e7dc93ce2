/** `stemma query` */
import { matchesQuery } from '../../bank/query/index.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import { headersJson, headersText } from '../headers-text.ts';
import { readQuery } from '../read-query.ts';
import { withBank } from '../with-bank.ts';
import { withUses } from '../with-uses.ts';

interface QueryOptions {
  readonly bank: string;
  readonly json?: boolean;
}

const language = `
Terms, which must all hold:
  word "some words"      in the title, stem or choices; case and accents do not count
  topic:Calculus/Limits  a topic and all below it; topic:"Fluid mechanics" or topic:fluid-mechanics
  type: difficulty: status: release: tag: outcome: language: author: bank: id:
  points:2 points:>2 points:<=2
  unused-since:2024      in no lock of that year (or month, or day) or later; used-in:midterm
Combined by AND (or nothing), OR, NOT (or a leading -) and parentheses.`;

/** Finds items by their metadata and words. */
export const queryCommand: CliCommand = ({ host }) =>
  newCommand('query', 'Find items by their metadata and words.', [
    ['stemma query type:numeric difficulty:hard', 'hard numeric items'],
    [`stemma query 'topic:calculus (tag:exam OR points:>2)'`, 'parentheses need quotes'],
    ['stemma query -- topic:circuits -tag:exam', '-- lets a term begin with a hyphen'],
    ['stemma query viscosity --json', 'headers of what is found, for programs'],
  ])
    .argument('<query...>', 'the query; several words are joined by spaces')
    .addHelpText('after', language)
    .addOption(bankOption(host))
    .option('--json', 'print a JSON list with one item on each line')
    .action(async (words: readonly string[], { bank, json }: QueryOptions) => {
      const query = readQuery(words.join(' '));
      await withBank(host, bank, async (index) => {
        const { items } = await withUses(index, query, host);
        const found = items.filter((item) => matchesQuery(query, item));
        host.out(json ? headersJson(found) : headersText(found));
        host.err(`${found.length} of ${items.length} items.\n`);
      });
    });
