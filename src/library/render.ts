import { report as reportOn } from '../lint/report.js';
import type { FileReport, Report, Rule } from '../lint/types.js';
import { nearest } from '../nearest.js';
import { FORMATS, type Format, loadReporter } from '../reporters/index.js';
import type { RenderOptions } from '../reporters/types.js';
import { pageOf } from '../run/pages.js';
import { allRules } from '../run/rules.js';
import { userError } from '../user-error.js';

/** The formats that `render` knows. */
export const formats: readonly Format[] = FORMATS;

/**
 * Prints a report, or what was found in one text, in a format; the same report gives the same text. Without options there is no colour, lines have
 * 100 columns, and every finding is printed.
 * Rejects with a `UserError` for a format that is not known.
 */
export async function render(
  report: (Report & { rules?: readonly Rule[] }) | FileReport,
  format: Format,
  options: Partial<Pick<RenderOptions, 'colour' | 'width' | 'all' | 'quiet' | 'rules'>> = {},
): Promise<string> {
  if (!FORMATS.includes(format)) {
    const near = nearest(format, FORMATS);
    throw userError(
      `There is no format "${format}".${near ? ` Did you mean "${near}"?` : ''} It is one of ${FORMATS.join(', ')}.`,
    );
  }
  const whole = 'files' in report ? report : reportOn([report], []);
  const { rules = allRules } = 'files' in report ? report : {};
  const reporter = await loadReporter(format);
  return reporter(whole, { colour: false, width: 100, all: true, quiet: false, rules, page: pageOf, ...options });
}
