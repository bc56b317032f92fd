import { expect, test } from 'vitest';
import { rules } from '../../../src/content/check/check.ts';
import { memoryFiles } from '../../fixtures/memory-files.ts';
import { readContent, readToPublish } from '../../../src/content/read/read.ts';
import { county, textOf } from '../faults/county.ts';
import { kept, today } from '../faults/memory.ts';
import { recordFaults } from '../faults/record-faults.ts';

const exceptions = 'areas/990101/exceptions.yaml';

/** What both readings find of the county with some files changed. */
function readings(changes: Readonly<Record<string, string>>) {
  const files = memoryFiles({ ...county, ...changes });
  return { whole: readContent(files, kept, { today }), toPublish: readToPublish(files, kept, { today }) };
}

test('a build finds the issues that the whole validation finds, of every fault and of exceptions from what only warns', () => {
  const warnings = new Set(rules.filter(({ isWarning }) => isWarning).map(({ id }) => id));
  const excusable = recordFaults.flatMap(([what, file, content]) => {
    const { whole, toPublish } = readings({ [file]: content });
    expect(toPublish.issues, what).toEqual(whole.issues);
    const own = file.startsWith('areas/990101/') ? whole.notices : [];
    return own.flatMap(({ rule, subject }) => (subject !== undefined && warnings.has(rule) ? [{ rule, subject, file, content }] : []));
  });
  expect(excusable.length).toBeGreaterThan(0);
  for (const { rule, subject, file, content } of excusable.slice(0, 4)) {
    const excused = `${textOf(exceptions)}- rule: ${rule}\n  subject: "${subject}"\n  reason: 与原文件核对过，确实如此\n`;
    const { whole, toPublish } = readings({ [file]: content, [exceptions]: excused });
    expect(toPublish.issues).toEqual(whole.issues);
    const idle = readings({ [exceptions]: excused });
    expect(idle.toPublish.issues).toEqual(idle.whole.issues);
    expect(idle.toPublish.issues.map((issue) => issue.rule)).toContain('idle-exception');
  }
});
