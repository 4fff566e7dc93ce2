/** Where the rules for lifted styles stand until their file has its final name. */

/** Below the site's base; a build puts the name with the content's hash in its place. */
export const mathRulesPath = '_astro/math-rules.css';
