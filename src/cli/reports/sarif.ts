// SARIF 2.1.0, which code hosts and editors read as the findings of a linter.
import manifest from '../../../package.json' with { type: 'json' };
import { listProblemKinds } from '../../core/problemKinds.ts';
import { PROBLEM_SUMMARIES } from '../../core/problemSummaries.ts';
import type { CheckedNote, CheckFailure, FoundProblem } from '../checkedNote.ts';
import { createJsonLister } from './report.ts';
import { toUriComponent } from '../../core/uriComponent.ts';

const LEVELS: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export async function* formatSarif(notes: AsyncIterable<CheckedNote>): AsyncGenerator<string> {
  const [formatResult, formatNotification] = [createJsonLister(8), createJsonLister(12)];
  let notifications = '';
  yield `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": ${JSON.stringify({ driver: { name: 'Ibid', semanticVersion: manifest.version, rules: listRules() } })},
      "columnKind": "utf16CodeUnits",
      "results": [`;
  for await (const { file, problems, failures } of notes) {
    notifications += failures.map((failure) => formatNotification(toNotification(failure, file))).join('');
    yield problems.map((problem) => formatResult(toResult(problem, file))).join('');
  }
  yield `
      ],
      "invocations": [
        {
          "executionSuccessful": ${notifications === ''},
          "toolExecutionNotifications": [${notifications}
          ]
        }
      ]
    }
  ]
}
`;
}

/** Every check has a rule, whether it has found anything or not. */
function listRules() {
  return listProblemKinds().map(({ code, severity }) => ({
    id: code,
    shortDescription: { text: PROBLEM_SUMMARIES[code] },
    defaultConfiguration: { enabled: severity !== 'off', level: LEVELS[severity] ?? 'none' },
  }));
}

function toResult({ code, severity, message, ...place }: FoundProblem, file: string) {
  return {
    ruleId: code,
    level: LEVELS[severity] ?? 'none',
    message: { text: message },
    locations: [toLocation(place, file)],
  };
}

/** A fault of Ibid: §3.58 of the standard. */
function toNotification({ message, ...place }: CheckFailure, file: string) {
  return {
    level: 'error',
    message: { text: `Ibid failed here; everything else was checked. ${message}` },
    locations: [toLocation(place, file)],
  };
}

function toLocation({ start, end, from, to }: Pick<FoundProblem, 'start' | 'end' | 'from' | 'to'>, file: string) {
  const region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
  const artifactLocation = { uri: file.split(/[\\/]/).map(toUriComponent).join('/') };
  return { physicalLocation: { artifactLocation, region } };
}
