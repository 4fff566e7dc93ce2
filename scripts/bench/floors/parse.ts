/** Floor of `check`: read and parse every file with stock remark, do nothing with it. */
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readFiles } from './read-files.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();
let nodes = 0;
for (const item of readFiles(process.argv[2] ?? ''))
  nodes += processor.parse(item.body).children.length;
console.log(`${nodes} blocks`);
