import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../scripts/build/site.ts';
import { recordPath, recordText } from '../../src/content/file/registry-file.ts';
import { parseRegistry } from '../../src/domain/code/registry.ts';
import { checkDigits } from '../../src/domain/code/code.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

// Work folders lie below the project: Astro reads its configuration and its packages from there.
mkdirSync('var', { recursive: true });
const works = mkdtempSync('var/test-build-');
const content = contentFolder({ ...validContent, 'codes.csv': validCodes });

const kept = join(works, 'kept');
const silent = { say: () => {}, end: () => {} };

/** Makes the site in a work folder; gives path → digest of every page and table. */
async function made(work: string): Promise<Map<string, string>> {
  await buildSite({ content, out: join(work, 'out'), work, builtOn: '2024-07-01', basePath: '/ztzl/mssx/', progress: silent });
  return new Map(digestsOf(join(work, 'site')));
}

/** The same from nothing but the bundled code. */
function madeFromNothing(): Promise<Map<string, string>> {
  return made(mkdtempSync(join(works, 'cold-')));
}

function digestsOf(folder: string): [string, string][] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return files.sort().map((path) => [
    path,
    createHash('sha1')
      .update(readFileSync(join(folder, path)))
      .digest('hex'),
  ]);
}

/** The kept site after a change, and the same content built from nothing. */
function both(): Promise<[Map<string, string>, Map<string, string>]> {
  return Promise.all([made(kept), madeFromNothing()]);
}

function change(path: string, edit: (text: string) => string): void {
  const file = join(content, path);
  const before = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : '';
  const after = edit(before);
  if (after === before) throw new Error(`${path} did not change`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, after);
}

const replaced = (from: string, to: string) => (text: string) => text.replace(from, to);
const added = (text: string) => (before: string) => before + text;
const code = (digits: string, object: string) => `${digits}${checkDigits(digits)},2024-06-01,发放,${object},\r\n`;
const notice = '{ document: notice, line: 20, text: 原文 }';

let before: Map<string, string>;
beforeAll(async () => {
  before = await made(kept);
  return () => rmSync(works, { recursive: true });
});

const districtCode = validCodes
  .split(/\r?\n/)
  .find((line) => line.includes('@990101'))
  ?.slice(0, 10);

const changes: readonly (readonly [what: string, path: string, edit: (text: string) => string])[] = [
  ['the portal’s name', 'portal.yaml', replaced('重点民生实事公开', '民生实事公开')],
  ['the portal’s phone', 'portal.yaml', added('phone: 0700-8888888\n')],
  ['the checklist', 'checklist.yaml', replaced('已公开政策文件', '政策文件已公开')],
  ['an area’s name', 'areas/990102/area.yaml', replaced('西县', '西山县')],
  ['an agency’s phone', 'areas/990100/agencies.yaml', replaced('name: 市教育局', 'phone: 0700-8777777, name: 市教育局')],
  ['an official’s post', 'areas/990100/officials.yaml', replaced('name: 徐平', 'post: 副市长, name: 徐平')],
  ['a project’s title', 'areas/990100/programmes/2024.yaml', replaced('title: 新增公办学位', 'title: 新增公办中小学学位')],
  [
    'an indicator’s plan',
    'areas/990100/programmes/2024.yaml',
    replaced('            unit: 个', '            plan: [{ month: 8, percent: 100 }]\n            unit: 个'),
  ],
  ['two shares', 'areas/990100/allocations/2024-990100.yaml', replaced('"450", "990102": /, "990100-own": "250"', '"480", "990102": /, "990100-own": "220"')],
  [
    'a wrong percent made right by a contradiction',
    'areas/990101/contradictions.yaml',
    added(
      `- { source: ${notice}, subject: 学位完成率, printed: 20%, computed: 18.75%, explanation: 按新任务重算, about: [2024-990100/schools/places@990101], excuses: percent-mismatch }\n`,
    ),
  ],
  ['who answers', 'areas/990100/responsibilities/2024-990100.yaml', replaced('leadOfficials: [徐 平]', 'scope: 新建两所小学\n  leadOfficials: [徐 平]')],
  [
    'an area’s own scope',
    'areas/990101/responsibilities/2024-990100.yaml',
    added(`- { project: 2024-990100/schools, scope: 东区新建一所小学, source: ${notice} }\n`),
  ],
  ['a progress figure', 'areas/990101/progress/2024-05.csv', replaced('已完成90个', '已经完成90个')],
  [
    'a new report',
    'areas/990101/progress/2024-06.csv',
    added('指标,区域,截至日期,完成值,来源文件,行号\n2024-990100/schools/places,990101,2024-06-30,230,notice,12\n'),
  ],
  [
    'a revision',
    'areas/990100/revisions.yaml',
    added(
      `- { indicator: 2024-990100/schools/places, area: "990101", revisedOn: "2024-06-12", before: "480", after: "500", reason: 学生增加, approvedBy: 市人民政府, source: ${notice} }\n`,
    ),
  ],
  ['a document’s title', 'areas/990100/documents/notice.yaml', replaced('关于做好', '关于认真做好')],
  ['a statement', 'areas/990100/documents/notice.yaml', replaced('每月20日截止', '每月20日为截止日')],
  [
    'an update',
    'areas/990101/updates/opening.md',
    added('---\ntitle: 东区小学开工\npublishedOn: "2024-06-20"\nprojects: [2024-990100/schools]\n---\n东区小学今日开工。\n'),
  ],
  ['a score', 'areas/990100/scores.yaml', added(`- { area: "990101", asOf: "2024-06-30", maxPoints: "6", score: "5", source: ${notice} }\n`)],
  [
    'a figure of the platform',
    'areas/990100/platform-counts.yaml',
    added(`- { area: "990101", measure: updates, value: "29", unit: 条, asOf: "2024-04-20", source: ${notice} }\n`),
  ],
  [
    'an honour',
    'areas/990100/honours.yaml',
    added(
      `- { area: "990101", kind: commendation, title: 推进有力, projects: [2024-990100/schools], honouredBy: 市人民政府, honouredOn: "2024-04-27", source: ${notice} }\n`,
    ),
  ],
  ['the column of a statement', 'areas/990100/documents/notice.yaml', replaced('topic: reporting', 'topic: reporting, areaColumn: ranking')],
  [
    'page reads',
    'areas/990101/code-reads/2024-05.yaml',
    added(`countedOn: "2024-06-01"\nfrom: "2024-05-01"\nto: "2024-05-31"\ncodes: [{ code: "${districtCode}", reads: 16 }]\n`),
  ],
  ['a service', 'codes.csv', added(code('20000002', 'service:990100/enrolment'))],
  ['a code', 'codes.csv', added(code('20000001', 'site:990101/east-school'))],
  ['an agency nobody has yet', 'areas/990101/agencies.yaml', added('- { id: education, name: 区教育局 }\n')],
  ['an area that is new', 'areas/990103/area.yaml', added('name: 北镇\nkind: zone\nparent: "990100"\n')],
];

/** Every third site is built from nothing too: a page that one change left stale and the next two did not happen to reach differs there. */
const isCompared = ([what]: (typeof changes)[number]) => changes.findIndex((each) => each[0] === what) % 3 === 2 || what === changes.at(-1)?.[0];

test.each(changes)('after a change of %s, and those before it, the kept site is the site built from nothing, byte for byte', async (what, path, edit) => {
  change(path, edit);
  if (what === 'a service') {
    const guide =
      'name: 入学报名\nsummary: 小学一年级报名\neligible: 年满六周岁的儿童\nplaces: [{ name: 市政务服务大厅 }]\nduration: 当场\ncost: 不收费\nunit: 市教育局\ncheckedOn: "2024-05-01"\n';
    change('areas/990100/services/enrolment.yaml', added(`${guide}source: ${notice}\n`));
    const [header = ''] = validCodes.split('\n');
    const record = recordText(parseRegistry(`${header}\n${code('20000002', 'service:990100/enrolment')}`).events);
    change(recordPath('2024-06-02', record), added(record));
  }
  if (what === 'a code') {
    change('areas/990101/sites/east-school.yaml', added(`name: 东区小学\nproject: 2024-990100/schools\nscope: 新建东区小学\nsource: ${notice}\n`));
    const [header = ''] = validCodes.split('\n');
    const record = recordText(parseRegistry(`${header}\n${code('20000001', 'site:990101/east-school')}`).events);
    change(recordPath('2024-06-01', record), added(record));
  }
  if (what === 'an area that is new') change('areas/990100/allocations/2024-990100.yaml', replaced('"990102": /', '"990102": /, "990103": /'));
  if (what === 'two shares')
    return change('areas/990101/exceptions.yaml', added('- { rule: percent-mismatch, subject: 2024-990100/schools/places@990101, reason: 下一步登记矛盾 }\n'));
  if (what === 'a wrong percent made right by a contradiction') rmSync(join(content, 'areas/990101/exceptions.yaml'));
  const [changed, cold] = await (isCompared([what, path, edit]) ? both() : Promise.all([made(kept), undefined]));
  if (cold !== undefined) expect([...changed]).toEqual([...cold]);
  expect([...changed].filter(([file, digest]) => before.get(file) !== digest).length).toBeGreaterThan(0);
  before = changed;
});

test('what is removed from the content is removed from the site', async () => {
  rmSync(join(content, 'areas/990101/updates/opening.md'));
  rmSync(join(content, 'areas/990101/agencies.yaml'));
  const [changed, cold] = await both();
  expect([...changed]).toEqual([...cold]);
  expect(changed.has('agency/990101/education.html')).toBe(false);
});

test('a change of one report writes the pages that print it and leaves the others', async () => {
  const site = join(kept, 'site');
  const pages = [...before.keys()].filter((path) => /^(p|agency|area|document)\/.*html$/.test(path));
  const writtenAt = (path: string) => statSync(join(site, path), { throwIfNoEntry: false })?.mtimeMs;
  const times = new Map(pages.map((path) => [path, writtenAt(path)]));
  change('areas/990101/progress/2024-06.csv', replaced('230', '231'));
  await made(kept);
  const again = pages.filter((path) => writtenAt(path) !== undefined && writtenAt(path) !== times.get(path));
  expect(again.length).toBeGreaterThan(0);
  // The county has one project, so most of its pages print its figures, and its neighbours show it among theirs; the lists of areas without a part in the report do not. The
  // prefecture reports nothing of itself, and says which areas below do.
  const left = pages.filter((path) => writtenAt(path) !== undefined && !again.includes(path));
  expect(left).toEqual([
    'agency/990100/education.html',
    'area/990100-own/2024.html',
    // The guide of a service says nothing of any report.
    'p/2000000224.html',
  ]);
  expect([...(await madeFromNothing())]).toEqual(digestsOf(site));
});

test('an interrupted build is not built upon', async () => {
  rmSync(join(kept, 'manifests'), { recursive: true });
  writeFileSync(join(kept, 'site/area/990102.html'), 'half a page');
  const [changed, cold] = await both();
  expect([...changed]).toEqual([...cold]);
});
