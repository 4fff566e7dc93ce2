/** Names that begin an element; any other name after `<` is text that was not escaped. */

const html =
  'a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button ' +
  'canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div ' +
  'dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header ' +
  'hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter ' +
  'nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s ' +
  'samp script search section select small source span strike strong style sub summary sup ' +
  'table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr';

const mathml =
  'annotation annotation-xml math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom ' +
  'mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder ' +
  'munderover none semantics menclose mfenced';

const svg =
  'circle clippath defs ellipse filter g line lineargradient marker mask path pattern polygon ' +
  'polyline radialgradient rect stop svg symbol text tspan use';

/** In lower case. */
export const htmlElements: ReadonlySet<string> = new Set(
  [html, mathml, svg].flatMap((names) => names.split(' ')),
);

/** Elements without content, which nothing closes. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
