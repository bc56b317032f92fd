import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { agencyNames } from '../../../domain/task/agency.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A telephone number beside the registered one of the same unit, and area codes beside those of the other units. */
export const nearPhoneRule: Rule = {
  id: 'phone-doubtful',
  sentence:
    '监督电话、公示和服务的联系电话，与所写单位登记的办公电话只差一两位的，单位的电话区号与本区域其他单位都不同的，提出提醒：多半抄错了；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => [...numbersOf(entries).flatMap((each) => near(each, model)), ...otherAreaCode(entries)],
};

interface Telephone {
  readonly at: object;
  readonly path: FieldPath;
  readonly area: string;
  /** What holds the number, and the name of its unit. */
  readonly text: string;
  readonly unit: string;
  readonly subject: string;
}

function numbersOf({ sites, responsibilities, services, publicNotices }: Entries): Telephone[] {
  const numbers = [
    ...sites.map((at) => ({ at, path: ['hotline'], area: at.area, text: at.hotline, unit: at.owner, subject: at.id })),
    ...sites.map((at) => ({ at, path: ['aftercare', 'phone'], area: at.area, text: at.aftercare?.phone, unit: at.aftercare?.maintainer, subject: at.id })),
    ...responsibilities.map((at) => ({
      at,
      path: ['hotline'],
      area: at.area,
      text: at.hotline,
      unit: at.leadAgencies[0],
      subject: `${at.project}@${at.area}`,
    })),
    ...services.map((at) => ({ at, path: ['phone'], area: at.area, text: at.phone, unit: at.unit, subject: at.id })),
    ...publicNotices.map((at) => ({ at, path: ['channel'], area: at.by, text: at.channel, unit: at.channel, subject: `${at.projects[0] ?? ''}@${at.area}` })),
  ];
  return numbers.flatMap(({ text, unit, ...rest }) => (text === undefined || unit === undefined ? [] : [{ ...rest, text, unit }]));
}

function near({ at, path, area, text, unit, subject }: Telephone, { agencies }: Model): IssueDraft[] {
  const own = agencies.get(area) ?? [];
  const registered = new Set(own.map(({ phone = '' }) => digitsOf(phone)));
  const named = own.filter((agency) => agencyNames(agency).some((name) => unit.includes(name)));
  return telephonesIn(text).flatMap((number) => {
    if (registered.has(digitsOf(number))) return [];
    const other = named.find(({ phone = '' }) => differing(digitsOf(number), digitsOf(phone)) <= 2);
    if (other === undefined) return [];
    const what = `写的是 ${number}，“${other.name}”登记的电话是 ${other.phone ?? ''}，只差一两位`;
    return [{ at, path, what, cure: '照单位登记的电话改正；确实是另一个号码的登记例外', subject }];
  });
}

function telephonesIn(text: string): string[] {
  return text.normalize('NFKC').match(/(?<!\d)0\d{2,3}[-—– ]?\d{7,8}(?!\d)/gu) ?? [];
}

function digitsOf(number: string): string {
  return number.replace(/\D/gu, '');
}

/** In how many places two numbers of one length differ; more than any where the lengths do. */
function differing(left: string, right: string): number {
  return left.length === right.length ? [...left].filter((digit, index) => digit !== right[index]).length : Number.POSITIVE_INFINITY;
}

const fewestToCompare = 3;

function otherAreaCode({ agencies }: Entries): IssueDraft[] {
  const coded = agencies.flatMap((at) => {
    const code = /^\(?(0\d{2,3})\)?[-—– ]/u.exec(at.phone?.normalize('NFKC') ?? '')?.[1];
    return code === undefined ? [] : [{ at, code }];
  });
  return coded.flatMap(({ at, code }) => {
    const others = coded.filter((each) => each.at !== at && each.at.area === at.area).map((each) => each.code);
    const usual = others[0];
    if (usual === undefined || others.length < fewestToCompare || usual === code || others.some((each) => each !== usual)) return [];
    const what = `“${at.name}”的区号是 ${code}，本区域其他单位都是 ${usual}`;
    return [{ at, path: ['phone'], what, cure: '核对区号；确实不同的登记例外', subject: `${at.area}/${at.id}` }];
  });
}
