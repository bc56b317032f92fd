/** Where a text may stand in the content: file and how it is written there, by `mark`. */
export type Spot = readonly [file: string, write: (text: string) => string];

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Twenty places, of every form a content file has. */
export const spots: readonly Spot[] = [
  ['sites/a.yaml', (text) => `name: 青年路小学\naddress: ${quoted(`青年路 ${text}`)}\nsource: { document: notice, line: 43, text: 新建 }\n`],
  ['sites/b.yaml', (text) => `name: 青年路小学 # ${text}\nstages:\n  - { stage: started, expectedOn: "2023-06" }\n`],
  ['sites/c.yaml', (text) => `# ${text}\nname: 洛王街道卫生服务中心\n`],
  ['sites/d.yaml', (text) => `name: 图书馆\nscope: >\n  提质改造，联系\n  ${text}\n  ，谢谢\n`],
  ['sites/e.yaml', (text) => `name: 图书馆\nscope: |\n  提质改造\n  ${text}\nproject: 2023-430602/library\n`],
  ['agencies.yaml', (text) => `- { id: health-bureau, name: 区卫健局, phone: ${quoted(text)} }\n- { id: education, name: 区教育局 }\n`],
  ['agencies-2.yaml', (text) => `- id: health-bureau\n  name: 区卫健局\n  aliases: [市卫健委, ${quoted(text)}]\n`],
  ['officials.yaml', (text) => `- name: 负责人\n  post: ${quoted(text)}\n`],
  [
    'answers/0123456789ab.yaml',
    (text) => `kind: complaint\ncode: "2607118542"\nreceivedOn: "2024-05-06"\nquestion: ${quoted(`请回电 ${text}。`)}\nanswer: 已办。\n`,
  ],
  ['answers/0123456789ac.yaml', (text) => `receivedOn: "2024-05-06"\nquestion: 路灯\nanswer: |-\n  已告知 ${text}。\nmergedCount: 0\n`],
  ['solicitations/2025.yaml', (text) => `proposals:\n  - { id: 0123456789ab, state: adopted, summary: ${quoted(text)}, decidedOn: "2024-11-30" }\n`],
  [
    'allocations/2023.yaml',
    (text) => `- indicator: 2023-430000/employment/new-jobs\n  note: ${quoted(text)}\n  values:\n    "430602": 1300\n    "430611": 204\n`,
  ],
  ['revisions.yaml', (text) => `- reason: ${quoted(`核实，${text}`)}\n  revisedOn: "2023-06-01"\n  before: "12"\n`],
  ['contradictions.yaml', (text) => `- subject: 完成率\n  printed: 29.34%\n  computed: 28.66%（917÷3200）\n  explanation: ${quoted(text)}\n`],
  ['progress/2023-05.csv', (text) => `指标,区域,截至日期,完成值,进展情况\n2023-430000/a/b,430602,2023-05-31,3500,"已完成 ${text.replaceAll('"', '""')}，好"\n`],
  [
    'progress/2023-06.csv',
    (text) =>
      `指标,区域,截至日期,完成值,进展情况\n2023-430000/a/b,430602,2023-06-30,12,好\n2023-430000/a/c,430602,2023-06-30,,"${text.replaceAll('"', '""')}"\n`,
  ],
  ['updates/a.md', (text) => `---\ntitle: 动态\npublishedOn: "2023-05-31"\n---\n\n区里召开调度会。\n\n请联系 ${text} 。\n`],
  ['updates/b.md', (text) => `---\ntitle: ${quoted(text)}\npublishedOn: "2023-05-31"\n---\n\n正文\n`],
  ['updates/c.md', (text) => `---\ntitle: 动态\n---\n\n| 项目 | 联系 |\n| --- | --- |\n| 小学 | ${text} |\n`],
  ['portal.yaml', (text) => `name: 重点民生实事公开\noperator: ${quoted(text)}\nhomeArea: "430602"\n`],
];
