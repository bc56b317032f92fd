import { type Site, siteStages } from '../../../domain/site/site.ts';
import { isReached } from '../../../domain/site/site-stage.ts';
import { addDays } from '../../../domain/value/civil-date.ts';
import { firstDay, isAfter, lastDay } from '../../../domain/value/day-or-month.ts';
import { isFiled } from '../../../domain/value/source.ts';
import { stageNames } from '../../../domain/task/stage.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Rule } from '../../rule.ts';

const excusable = '不合的提出提醒；核对后确实如此的，写明理由登记为例外。';

/** Of a site, one question a rule: an exception for its address leaves its days and photos to be asked. */
export const siteDoubtRules: readonly Rule[] = [
  {
    id: 'site-forecast-doubtful',
    sentence: `点位还没有达到的阶段，预计日期不早于已经达到的阶段，也不早于报来的日期；已经达到的阶段没有预计日期。${excusable}`,
    isWarning: true,
    find: (_model, { sites }) => sites.flatMap(expected),
  },
  {
    id: 'recheck-doubtful',
    sentence: `点位 30 天、180 天的回访不早于完工，也不在交付使用后一半的日子以前。${excusable}`,
    isWarning: true,
    find: (_model, { sites }) => sites.flatMap(rechecks),
  },
  {
    id: 'site-unfinished',
    sentence: `还没有完工的点位没有建成后的照片，也没有管护。${excusable}`,
    isWarning: true,
    find: (_model, { sites }) => sites.flatMap(unfinished),
  },
  {
    id: 'supervisor-builds',
    sentence: `点位的监理单位不是施工单位。${excusable}`,
    isWarning: true,
    find: (_model, { sites }) => sites.flatMap(sameFirm),
  },
  {
    id: 'address-used-twice',
    sentence: `同一项目的两个点位、写了门牌的两个点位不在同一个地址。${excusable}`,
    isWarning: true,
    find: (_model, { sites }) => sites.flatMap((at, index) => sameAddress(at, sites.slice(0, index))),
  },
  {
    id: 'photo-used-twice',
    sentence: `一张照片不用在两个点位，也不又当建设前、又当建设后。${excusable}`,
    isWarning: true,
    find: (_model, { sites, photoDigests }) => samePhotos(sites, photoDigests),
  },
];

function expected(at: Site): IssueDraft[] {
  const toldOn = isFiled(at.source) ? at.source.receivedOn : undefined;
  return at.stages.flatMap((entry, index) => {
    const { expectedOn, stage } = entry;
    const path = ['stages', index, 'expectedOn'];
    if (expectedOn === undefined) return [];
    if (entry.reachedOn !== undefined) return [found(at, path, `“${stageNames[stage]}”${entry.reachedOn} 已经达到，又写预计 ${expectedOn}`, reachedCure)];
    if (isReached(entry)) return [];
    const before = at.stages.slice(0, index).findLast(({ reachedOn }) => reachedOn !== undefined);
    if (before?.reachedOn !== undefined && isAfter(before.reachedOn, expectedOn)) {
      return [found(at, path, `预计 ${expectedOn} “${stageNames[stage]}”，而“${stageNames[before.stage]}”是 ${before.reachedOn} 才达到的`)];
    }
    return toldOn !== undefined && lastDay(expectedOn) < toldOn
      ? [found(at, path, `${toldOn} 报来时还没有“${stageNames[stage]}”，预计的却是已经过去的 ${expectedOn}`)]
      : [];
  });
}

const reachedCure = '已经达到的删去预计日期；还没有达到的删去实际日期；文件确实两个都写的登记例外';

/** What comes of finished works beside works that are not. */
function unfinished(at: Site): IssueDraft[] {
  const isFinished = at.stages.some((entry) => isReached(entry) && siteStages.indexOf(entry.stage) >= siteStages.indexOf('nearlyFinished'));
  if (isFinished || !at.isWorks || at.progressText !== undefined || at.stages.length === 0) return [];
  const cure = '已经完工的，在 stages 补上完工的日期；没有完工的改正这一项；确实如此的登记例外';
  return [
    ...at.photos.flatMap(({ shows }, index) => (shows === 'after' ? [found(at, ['photos', index, 'shows'], '还没有完工，却有建成后的照片', cure)] : [])),
    ...(at.aftercare === undefined ? [] : [found(at, ['aftercare'], '还没有完工，已经写了管护', cure)]),
  ];
}

/**
 * Who watches over the builder is not the builder.
 *
 * @see 《中华人民共和国建筑法》第三十四条
 */
function sameFirm(at: Site): IssueDraft[] {
  if (at.contractor === undefined || at.contractor !== at.supervisor) return [];
  return [found(at, ['supervisor'], `施工和监理都是“${at.contractor}”`, '对照合同改正其中一个；确实如此的登记例外')];
}

function sameAddress(at: Site, earlier: readonly Site[]): IssueDraft[] {
  const other = earlier.find(
    (each) => each.area === at.area && each.address === at.address && (each.project === at.project || /\d+号/u.test(at.address ?? '')),
  );
  if (at.address === undefined || other === undefined) return [];
  return [found(at, ['address'], `和“${other.name}”是同一个地址：${at.address}`, '核对地址；两个点位确实在一处的登记例外')];
}

function rechecks(at: Site): IssueDraft[] {
  const inUse = at.stages.find(({ stage }) => stage === 'inUse')?.reachedOn;
  const finished = at.stages.find(({ stage }) => stage === 'worksFinished')?.reachedOn;
  return at.rechecks.flatMap(({ afterDays, checkedOn }, index) => {
    const path = ['rechecks', index, 'checkedOn'];
    if (inUse === undefined && finished !== undefined && checkedOn < firstDay(finished)) return [found(at, path, `${checkedOn} 回访，${finished} 才完工`)];
    return inUse !== undefined && checkedOn >= firstDay(inUse) && checkedOn < addDays(firstDay(inUse), afterDays / 2)
      ? [found(at, path, `${inUse} 交付使用，${checkedOn} 就写了 ${afterDays} 天回访`)]
      : [];
  });
}

/** The same file, or another file with the same bytes. */
function samePhotos(sites: readonly Site[], digests: Entries['photoDigests']): IssueDraft[] {
  const seen = new Map<string, { readonly at: Site; readonly shows: string; readonly file: string }>();
  return sites.flatMap((at) =>
    at.photos.flatMap(({ file, shows }, index) => {
      const path = `areas/${at.area}/photos/${file}`;
      const key = digests.get(path) ?? path;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, { at, shows, file });
      if (first === undefined || (first.at === at && first.shows === shows && first.file === file)) return [];
      const other = first.at === at ? '这个点位的另一张' : `“${first.at.name}”的照片`;
      return [found(at, ['photos', index, 'file'], `${file} 和${other} ${first.file} 是同一张`, '换成这个点位、这个时候拍的照片；确实是一张的登记例外')];
    }),
  );
}

function found(at: Site, path: FieldPath, what: string, cure = '对照记录改正日期；确实如此的登记例外'): IssueDraft {
  return { at, path, what, cure, subject: at.id };
}
