import { createRequire } from 'node:module';
import type GrayMatter from 'gray-matter';
import type * as HtmlParser from 'htmlparser2';
import type * as Toml from 'smol-toml';
import type * as Yaml from 'yaml';

// Most documents have neither front matter nor raw HTML, and each of these packages costs more to load than a small file to read.
const require = createRequire(import.meta.url);

export const grayMatter = (): typeof GrayMatter => require('gray-matter');
export const yaml = (): typeof Yaml => require('yaml');
export const toml = (): typeof Toml => require('smol-toml');
export const htmlParser = (): typeof HtmlParser => require('htmlparser2');
