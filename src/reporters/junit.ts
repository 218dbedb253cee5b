import type { Reporter } from './types.js';
import { DECLARATION, element, escaped } from './xml.js';

/** A test suite for each file, with a failed test for each finding and one that passed for each rule that found nothing. */
export const junit: Reporter = ({ files, errors }) => {
  const suites = files.map(({ path, findings, judged }) => {
    const found = new Set(findings.map(({ rule }) => rule));
    const cases = [
      ...findings.map((finding) =>
        element(
          'testcase',
          {
            name: `${finding.rule} ${finding.at.start.line}:${finding.at.start.column}`,
            classname: path,
            file: path,
            line: finding.at.start.line,
          },
          [
            element('failure', { type: finding.severity, message: finding.message }, [
              escaped(
                `${path}:${finding.at.start.line}:${finding.at.start.column}\n${finding.evidence}\n${finding.why}\n${finding.advice}`,
              ),
            ]),
          ],
        ),
      ),
      ...Object.keys(judged)
        .filter((rule) => !found.has(rule))
        .map((rule) => element('testcase', { name: rule, classname: path, file: path })),
    ];
    return element('testsuite', { name: path, tests: cases.length, failures: findings.length, errors: 0 }, cases);
  });
  const broken = errors.map(({ path, line, message }) =>
    element('testsuite', { name: path, tests: 1, failures: 0, errors: 1 }, [
      element('testcase', { name: 'read', classname: path, file: path, ...(line !== null && { line }) }, [
        element('error', { message }),
      ]),
    ]),
  );
  return `${DECLARATION}\n${element(
    'testsuites',
    { name: 'outside-in' },
    [...suites, ...broken].map((suite) => `\n${suite}`),
  )}\n`;
};
