import { html, type Markup, trusted } from './markup.js';
import { SCRIPT, SCRIPT_HASH } from './script.js';
import { STYLE } from './style.js';

/** Nothing is fetched, and no script runs but the page's own, whatever a document says. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/** A whole page in one file. */
export function page(title: string, head: Markup, main: Markup, foot: Markup): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<div class="page">
<header class="masthead">${head}</header>
<main id="report" tabindex="-1">
${main}</main>
<footer>${foot}</footer>
</div>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`);
}
