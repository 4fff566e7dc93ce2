/** Writes docs/fidelity.md from what the exporters declare. */
import { writeFileSync } from 'node:fs';
import { fidelityPage } from './fidelity-page.ts';

writeFileSync(new URL('../docs/fidelity.md', import.meta.url), fidelityPage());
