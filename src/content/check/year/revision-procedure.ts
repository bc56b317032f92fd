import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Programme } from '../../../domain/task/programme.ts';
import { type TargetRevision, unstatedReason } from '../../../domain/task/revision.ts';
import { compareDecimals, sum } from '../../../domain/value/quantity.ts';
import { civilDate } from '../../../domain/value/civil-date.ts';
import { isFiled } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { targetInForce } from '../../../schedule/target-in-force.ts';
import type { Model } from '../../model.ts';

/**
 * What the plan asks of a change: who approved it, and where the plan has a last day, who asked for it in writing and
 * when; a total that the plan keeps stays what it was.
 *
 * @see 隆回县打好重点民生保障仗实施方案第 44 行：在总的指标任务不变的情况下，由县直牵头单位在 9 月 15 日前书面提出，审核后报县人民政府研究审批
 */
export function procedure(at: TargetRevision, model: Model): IssueDraft[] {
  const { approvedBy } = at;
  if (approvedBy === undefined) {
    return [found(at, ['revisedOn'], '调整任务没有写批准单位', '在 approvedBy 写明批准单位；文件没有写明的，在 exceptions.yaml 说明')];
  }
  const programme = model.indicators.get(at.indicator)?.project.programme;
  return [...sameUnit(at), ...statedReason(at), ...request(at, programme?.changesUntil), ...totalKept(at, programme, model)];
}

/** Only a unit that leads the project in the area asks for a change; told where the area's own documents name one. */
export function strangeRequest(at: TargetRevision, { responsibilities, indicators, agencyByName }: Model): IssueDraft[] {
  const project = indicators.get(at.indicator)?.project;
  if (at.requestedBy === undefined || project?.programme.changesUntil === undefined) return [];
  const leads = (responsibilities.get(assignmentKey(project.id, at.area)) ?? []).flatMap(({ leadAgencies }) => leadAgencies);
  const unit = (name: string) => agencyByName.get(`${at.area}/${name}`)?.id ?? name;
  if (leads.length === 0 || leads.some((name) => unit(name) === unit(at.requestedBy ?? ''))) return [];
  return [found(at, ['requestedBy'], `提出单位“${at.requestedBy}”不是这个项目的牵头单位（${leads.join('、')}）`, '核对提出单位；确实由别的单位提出的登记例外')];
}

function sameUnit(at: TargetRevision): IssueDraft[] {
  const { requestedBy, reviewedBy, approvedBy } = at;
  if (requestedBy !== undefined && requestedBy === approvedBy) return [found(at, ['approvedBy'], `“${approvedBy}”又提出又批准`, '核对提出单位和批准单位')];
  if (requestedBy !== undefined && requestedBy === reviewedBy) return [found(at, ['reviewedBy'], `“${reviewedBy}”又提出又审核`, '核对提出单位和审核单位')];
  return [];
}

/** A document may leave the reason out; the unit that files a change knows it. */
function statedReason(at: TargetRevision): IssueDraft[] {
  if (!isFiled(at.source) || at.reason !== unstatedReason) return [];
  return [found(at, ['reason'], `单位报送的调整，原因写的是“${unstatedReason}”`, '写明具体缘由，如 选址在规划道路上')];
}

function request(at: TargetRevision, until: Programme['changesUntil']): IssueDraft[] {
  const { revisedOn, requestedOn, requestedBy } = at;
  if (until === undefined) return [];
  if (requestedBy === undefined || requestedOn === undefined) {
    return [found(at, ['revisedOn'], `方案规定 ${until} 前书面提出，这里没有写提出单位和提出日期`, '在 requestedBy、requestedOn 写明谁在哪一天书面提出')];
  }
  if (requestedOn > until) {
    return [
      found(
        at,
        ['requestedOn'],
        `${requestedOn} 提出，晚于方案规定的最后一天 ${until}`,
        '先核对两个日期（方案的最后一天写在 programmes/ 的 changesUntil）；确实过期提出、又批准了的，登记例外',
      ),
    ];
  }
  return requestedOn > revisedOn ? [found(at, ['requestedOn'], `提出日期 ${requestedOn} 晚于调整日期 ${revisedOn}`, '核对两个日期')] : [];
}

/** The list's own total stays; the shares of a complete table go on adding up to it. */
function totalKept(at: TargetRevision, programme: Programme | undefined, model: Model): IssueDraft[] {
  if (programme?.changesKeepTotal !== true) return [];
  const isTotal = at.area === programme.issuer.id;
  const [before, after] = [at.before, at.after];
  if (isTotal) {
    const isKept = before.kind === 'number' && after.kind === 'number' && compareDecimals(before.value, after.value) === 0;
    return isKept ? [] : [found(at, ['after'], '方案规定总的指标任务不变，这里改了总的任务', '核对：只调整下级区域之间的任务；经批准确实改了总数的登记例外')];
  }
  return sharesKept(at, programme, model);
}

function sharesKept(at: TargetRevision, { issuer }: Programme, model: Model): IssueDraft[] {
  const table = model.decompositions.find(({ by, indicator, isComplete }) => by === issuer.id && indicator === at.indicator && isComplete);
  const total = model.allocations.get(at.indicator)?.get(issuer.id)?.target;
  if (table === undefined || total?.kind !== 'number') return [];
  const shares = [...table.shares.keys()].flatMap((area) => {
    const target = targetInForce(model.allocations.get(at.indicator)?.get(area)?.target, model.revisions.get(assignmentKey(at.indicator, area)) ?? [], lastDay);
    return target?.kind === 'number' ? [target.value] : [];
  });
  if (compareDecimals(sum(shares), total.value) === 0) return [];
  const what = `方案规定总的指标任务不变，调整后各区域相加是 ${sum(shares)}，总的任务是 ${total.value}`;
  return [found(at, ['after'], what, '把增加和减少的几个区域都登记；经批准确实改了总数的登记例外')];
}

const lastDay = civilDate.parse('2100-12-31');

function found(at: TargetRevision, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure, subject: assignmentKey(at.indicator, at.area) };
}
