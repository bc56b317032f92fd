import { textOf } from './county.ts';

/** Records that are right by themselves and wrong beside others: what is done, the file, and its text. */
export const recordFaults: ReadonlyArray<readonly [what: string, file: string, content: string]> = [
  ...edits('areas/990101/agencies.yaml', [
    ['two units of one name', '县教育局,', '县水利局,'],
    ['an alias that is another unit', '[县住建局]', '[县水利局]'],
    ['an id twice', 'id: water-bureau', 'id: health-bureau'],
    ['a unit that ends before it begins', 'phone: 0999-2000002', 'validFrom: "2020-01-01", validTo: "2010-01-01"'],
  ]),
  ...edits('areas/990101/officials.yaml', [['an official twice', '示例乙', '示例甲']]),
  ...edits('areas/990101-hekou/area.yaml', [
    ['two areas of one name', '河口镇', '柳林乡'],
    ['an area above that does not exist', '"990101"', '"990191"'],
    ['an area above itself', '"990101"', '"990101-hekou"'],
  ]),
  ...edits('areas/990101/area.yaml', [
    ['a circle of areas', 'parent: "990100"', 'parent: "990101-hekou"'],
    ['the code of another area', 'divisionCode: "990101"', 'divisionCode: "990100"'],
  ]),
  ...edits('areas/990101/programmes/2025.yaml', [
    ['a number twice', 'number: 2', 'number: 1'],
    ['a year other than the file’s', 'year: 2025', 'year: 2052'],
    ['another level', 'level: county', 'level: prefecture'],
    [
      'a target that its own source contradicts',
      'document: county-plan-2025, line: 32, text: 提质改造学校',
      'document: county-plan-2025, line: 32, text: 提质改造学校20所',
    ],
    ['a target below zero', 'target: "12"', 'target: "-12"'],
    ['a target nobody can read', 'target: "12"', 'target: "5e3"'],
  ]),
  ...edits('areas/990101/allocations/2025-990101.yaml', [
    ['a total that is not the list’s', 'total: "5000"', 'total: "5100"'],
    ['a share too large', '"1200"', '"1300"'],
    ['a dash for a slash', '990101-liulin: /', '990101-liulin: —'],
    ['an area left out', '    990101-liulin: "800"\n', ''],
    ['an area of another county', '990101-hekou: "1000"', '990100: "1000"'],
  ]),
  ...edits('areas/990101/revisions.yaml', [
    ['a target before that did not apply', '60.5公里\n', '60公里\n'],
    ['a change that changes nothing', 'after: 70公里', 'after: 60.5公里'],
    ['a reason that says nothing', '省级补助资金增加，河口镇两条断头路并入', '工作需要'],
    ['a request after the change', '"2025-05-28"', '"2025-06-18"'],
    ['a change without approval', '  approvedBy: 清溪县人民政府\n', ''],
    ['a change of another county', 'area: "990101"', 'area: "990100"'],
  ]),
  ...edits('areas/990101/documents/county-circular-2025-06.yaml', [
    ['a figure that the words do not have', 'value: "41"', 'value: "410"'],
    ['a publication before the document', '"2025-07-09"', '"2025-07-01"'],
    ['a period that runs backwards', 'periodTo: "2025-06-30"', 'periodTo: "2024-06-30"'],
    ['an area that does not exist', 'area: 990101-hekou', 'area: 990101-heko'],
  ]),
  ...edits('areas/990101/answers/hvthkkqjnsmp.yaml', [
    ['published before received', 'publishedOn: "2025-05-27"', 'publishedOn: "2025-05-01"'],
    ['closed before received', '"2025-05-23"', '"2025-04-23"'],
    ['replied before received', '"2025-05-15"', '"2025-05-05"'],
    ['a code nobody issued', '"8103094627"', '"8103094628"'],
    ['a unit nobody registered', '县住房和城乡建设局', '县住房局'],
  ]),
  ...edits('areas/990101/feedback/2025-05.yaml', [
    ['more marks than opinions', '"5": 1', '"5": 9'],
    ['a sixth mark', '{ "4": 1 }', '{ "6": 1 }'],
    ['counted before the month', '"2026-01-31"', '"2025-04-02"'],
    ['more published than there are answers', 'published: 1', 'published: 2'],
  ]),
  ...edits('areas/990101/survey.yaml', [['more marks than answers', '"5": 6', '"5": 60']]),
  ...edits('areas/990101/solicitations/2026.yaml', [['more proposals than counted', ' adopted: 2', ' adopted: 1']]),
  ...edits('areas/990100/scores.yaml', [
    ['a score over full marks', '"5.5"', '"7"'],
    ['a score below zero', '"5.5"', '"-1"'],
    ['a province’s score', '"990101"', '"990000"'],
  ]),
  ...edits('areas/990101/exceptions.yaml', [
    ['a rule that does not exist', 'address-unfit', 'address-unfits'],
    ['a subject that is not there', 'subject: https://ms.qingxi.example:8443', 'subject: https://ms.qingxi.example:9443'],
    ['a reason that says nothing', '示范站只在内网试用，端口由演示机器给定', '因工作需要，按实际情况调整'],
  ]),
  ...edits('areas/990101/contradictions.yaml', [
    ['an indicator that does not exist', 'lifts/lifts', 'lifts/lift'],
    ['a rule that does not exist', '  about:', '  excuses: percent\n  about:'],
  ]),
  ...edits('areas/990101/not-personal.yaml', [['words that are not there', '"13912345678"', '"13912345679"']]),
  ...edits('areas/990101/updates/2025-06-qingsong-finished.md', [
    ['a project of nobody', '2025-990101/schools', '2025-990101/school'],
    ['a document that does not exist', 'title: 青', 'document: county-plan-2052\ntitle: 青'],
  ]),
  ...edits('areas/990101/sites/qingsong-primary-school.yaml', [
    ['stages out of order', 'reachedOn: "2025-02-18"', 'reachedOn: "2025-12-18"'],
    ['a check before the sign', 'checkedOn: "2025-12-10"', 'checkedOn: "2025-01-10"'],
    ['a photo that is not there', 'school-before.jpg', 'school-befor.jpg'],
    ['a unit nobody registered', 'filedBy: 县教育局', 'filedBy: 县教育股份'],
  ]),
  [
    'a news item without words',
    'areas/990101/updates/2025-06-qingsong-finished.md',
    textOf('areas/990101/updates/2025-06-qingsong-finished.md').split('---\n').slice(0, 2).join('---\n').concat('---\n'),
  ],
  [
    'an exception for a neighbour',
    'areas/990100/exceptions.yaml',
    '- rule: lower-without-reason\n  subject: 2025-990101/training/people@990101\n  reason: 据实核减了重复报名的人次\n',
  ],
];

/** Each edit alone; one that finds nothing to change is a mistake of the test. */
function edits(file: string, changes: ReadonlyArray<readonly [what: string, from: string, to: string]>): Array<readonly [string, string, string]> {
  return changes.map(([what, from, to]) => {
    const text = textOf(file);
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    return [what, file, text.replace(from, to)] as const;
  });
}
