import type { Reporter } from './types.js';
import { DECLARATION, element } from './xml.js';

/** The format of Checkstyle, which many build servers read. */
export const checkstyle: Reporter = ({ files, errors }) => {
  const listed = files
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings }) =>
      element(
        'file',
        { name: path },
        findings.map(({ at, severity, message, advice, rule }) =>
          element('error', {
            line: at.start.line,
            column: at.start.column,
            severity,
            message: `${message} ${advice}`,
            source: `outside-in.${rule}`,
          }),
        ),
      ),
    );
  const broken = errors.map(({ path, line, message }) =>
    element('file', { name: path }, [element('error', { line: line ?? 1, severity: 'error', message, source: 'outside-in' })]),
  );
  return `${DECLARATION}\n${element(
    'checkstyle',
    { version: '4.3' },
    [...listed, ...broken].map((file) => `\n${file}`),
  )}\n`;
};
