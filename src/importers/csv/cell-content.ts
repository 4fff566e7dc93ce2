/** The Markdown of a cell as content. */
import { parseContent } from '../../markdown/parse-content.ts';
import type { Content } from '../../model/index.ts';

/** Most cells of a wide table are empty, and need no parser. */
export function cellContent(cell: string | undefined): Content {
  return cell === undefined || cell.trim() === '' ? [] : parseContent(cell);
}
