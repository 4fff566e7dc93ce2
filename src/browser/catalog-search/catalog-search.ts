/** The search of the front page: typing, filters, results, the address. */
import type { FacetField, SearchFiles } from '../../bank/search/index.ts';
import { countOf } from '../../site/labels.ts';
import { itemRow } from '../../site/page/item-row.ts';
import { fetchSearchFiles } from './fetch-search-files.ts';
import { runSearch, type SearchAnswer } from './run-search.ts';
import {
  facetFields,
  printState,
  readState,
  type SearchState,
  toggleFacet,
} from './search-state.ts';

/** Rows shown at first, and added by “Show more”. */
const firstRows = 20;
const moreRows = 30;

/** Typing faster than this does not search between the keys. */
const pauseMs = 120;

/** Wraps the front page; without it the page lists items and links to topics as it stands. */
class CatalogSearch extends HTMLElement {
  #state: SearchState = { query: '', facets: {} };
  #files: Promise<SearchFiles> | undefined;
  #limit = firstRows;
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#state = readState(location.search);
    this.#input.value = this.#state.query;
    this.addEventListener('input', () => this.#onType());
    this.addEventListener('submit', (event) => this.#onSubmit(event));
    this.addEventListener('click', (event) => this.#onClick(event));
    this.#input.addEventListener('focus', () => this.#open().catch(() => undefined));
    addEventListener('popstate', () => {
      this.#state = readState(location.search);
      this.#input.value = this.#state.query;
      this.#restart();
    });
    if (printState(this.#state) !== '') this.#restart();
  }

  get #input(): HTMLInputElement {
    return this.#find('input[type="search"]', HTMLInputElement);
  }

  #onType(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#state = { ...this.#state, query: this.#input.value };
      history.replaceState(null, '', printState(this.#state) || location.pathname);
      this.#restart();
    }, pauseMs);
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#go({ ...this.#state, query: this.#input.value });
  }

  #onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest('a[data-facet]');
    const field = facetFields.find((name) => name === link?.getAttribute('data-facet'));
    const value = link?.getAttribute('data-value');
    if (field !== undefined && typeof value === 'string') {
      event.preventDefault();
      this.#go(toggleFacet(this.#state, field, value));
    } else if (target?.closest('.pagination a') != null) {
      event.preventDefault();
      this.#showMore();
    }
  }

  #go(state: SearchState): void {
    this.#state = state;
    history.pushState(null, '', printState(state) || location.pathname);
    this.#restart();
  }

  #restart(): void {
    this.#limit = firstRows;
    void this.#search();
  }

  async #showMore(): Promise<void> {
    const list = this.#find('.item-list', HTMLElement);
    const shown = list.children.length;
    this.#limit = shown + moreRows;
    await this.#search();
    list.children.item(shown)?.querySelector('a')?.focus();
  }

  #open(): Promise<SearchFiles> {
    this.#files ??= fetchSearchFiles(this.dataset.base ?? '/').catch((error: unknown) => {
      this.#files = undefined;
      throw error;
    });
    return this.#files;
  }

  async #search(): Promise<void> {
    this.#latest += 1;
    const turn = this.#latest;
    try {
      const answer = await runSearch(this.#state, await this.#open(), this.#limit);
      if (turn === this.#latest) this.#show(answer);
    } catch (error) {
      console.warn(error);
      this.#files = undefined;
      if (turn === this.#latest) this.#showProblem('The search did not load. Try again.');
    }
  }

  #show(answer: SearchAnswer): void {
    if (!answer.ok) {
      const { message, hint } = answer.problem;
      this.#showProblem(hint === undefined ? message : `${message} ${hint}`);
      return;
    }
    this.#showProblem('');
    const base = this.dataset.base ?? '/';
    const { total, records, counts } = answer;
    this.#find('.item-list', HTMLElement).innerHTML = records
      .map((record) => itemRow(record, base).html)
      .join('');
    this.#find('.results [role="status"]', HTMLElement).textContent =
      total === 0 ? 'Nothing found' : countOf(total, 'item');
    this.#find('.pagination', HTMLElement).hidden = records.length >= total;
    for (const link of this.querySelectorAll('a[data-facet]')) {
      const field = facetFields.find((name) => name === link.getAttribute('data-facet'));
      if (field !== undefined) this.#showFacet(link, field, counts[field]);
    }
    this.#showChosen();
  }

  #showFacet(link: Element, field: FacetField, counts: ReadonlyMap<string, number>): void {
    const value = link.getAttribute('data-value') ?? '';
    const chosen = this.#state.facets[field];
    const count = counts.get(value) ?? 0;
    link.setAttribute('data-count', String(count));
    if (chosen === value) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    const shown = link.querySelector('.count');
    if (shown !== null) shown.textContent = count.toLocaleString('en');
    const below = link.parentElement?.querySelector(':scope > ul');
    if (below instanceof HTMLElement) {
      below.hidden = chosen !== value && chosen?.startsWith(`${value}/`) !== true;
    }
  }

  /** Names the chosen filters above the results, each with a way to let go of it. */
  #showChosen(): void {
    const buttons = facetFields.flatMap((field) => {
      const value = this.#state.facets[field];
      if (value === undefined) return [];
      const link = this.querySelector(
        `a[data-facet="${field}"][data-value="${CSS.escape(value)}"]`,
      );
      const label = link?.firstChild?.textContent?.trim() ?? value;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'chip';
      button.textContent = label;
      button.setAttribute('aria-label', `Remove filter ${label}`);
      button.addEventListener('click', () => {
        this.#go(toggleFacet(this.#state, field, value));
        this.#input.focus();
      });
      return [button];
    });
    this.#find('.chosen', HTMLElement).replaceChildren(...buttons);
  }

  #showProblem(text: string): void {
    const problem = this.#find('.search-problem', HTMLElement);
    problem.hidden = text === '';
    problem.textContent = text;
    if (text === '') this.#input.removeAttribute('aria-invalid');
    else this.#input.setAttribute('aria-invalid', 'true');
  }

  #find<Found extends Element>(selector: string, kind: new () => Found): Found {
    const found = this.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`The page has no ${selector}.`);
  }
}

customElements.define('catalog-search', CatalogSearch);
