/** Names of elements by what becomes of them. */

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Every element of HTML, those of the past too: what is called otherwise is no tag but text. */
export const htmlElements = names(
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter multicol nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xml xmp',
);

/** Elements without content. */
export const voidNames = names(
  'area base basefont br col command embed frame hr img input keygen link meta param source spacer track wbr',
);

/** Read whole, to their closing tag: what is inside is not HTML. */
export const opaqueNames = names(
  'iframe math noembed noframes noscript script style svg textarea title xml xmp',
);

/** Left out without a word: they say nothing to a reader. */
export const silentNames = names('base basefont head link meta param spacer style title track xml');

/** Left out and named: they run, load or wait for input. */
export const droppedNames = names(
  'applet area audio canvas embed frame frameset iframe input map noembed noframes noscript object script select svg template textarea video xmp',
);

/** Elements that begin a line of their own. */
export const blockNames = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);

/** Elements that read as another one. */
export const readAs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acronym: 'abbr',
    dir: 'ul',
    menu: 'ul',
    listing: 'pre',
    plaintext: 'pre',
    ...Object.fromEntries(
      'address article aside body center dialog fieldset footer form header hgroup html legend main nav search section'
        .split(' ')
        .map((name) => [name, 'div']),
    ),
    ...Object.fromEntries(
      'basefont big blink button data datalist font label marquee menuitem meter multicol nobr optgroup option output picture progress rb rtc slot'
        .split(' ')
        .map((name) => [name, 'span']),
    ),
  }),
);
