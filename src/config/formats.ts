import { FORMATS, type Format } from '../lint/formats.js';
import { nearest } from '../nearest.js';

export const isFormat = (name: string): name is Format => (FORMATS as readonly string[]).includes(name);

/** Whether the name of a reporter may be the path of a module. */
export const isModulePath = (name: string): boolean => /[\\/]|\.[cm]?js$/.test(name);

/** What is said of a format that does not exist. */
export function noFormat(name: string): string {
  const near = nearest(name, FORMATS);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  return `There is no format "${name}".${hint} It is one of ${FORMATS.join(', ')}, or the path of a module.`;
}
