import { expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { registryOf } from '../../src/examination/registry.ts';
import { told } from './finds.ts';

const model = readSoundContent('test/example/content');
const registry = registryOf(model.areas.values(), [...model.agencies.values()].flat(), new Set(model.officialByName.values()));

// Right sentences about stages and rates, written before the rule of rates was changed.
test.each([
  '12所学校中11所完工，1所在建，完工率91.67%。',
  '加装电梯任务20台，18台建成，2台在建，建成率90%。',
  '任务10处，8处建成，1处在建，1处未开工，完工率80%。',
  '提质改造学校12所，11所完工，1所基本完工，完工率91.67%。',
  '提质改造学校12所，已完工11所，1所正在装修，占91.67%。',
  '5个乡镇中，4个完成，1个未完成，完成率80%。',
  '办理群众诉求45件，其中重点件7件，办结率100%。',
  '11所完工，1所在建，完工率91.67%。',
  '新建停车场8处，已开工6处，开工率75%，其中建成3处，建成率37.5%。',
  '全县20个小区，12个开工，8个完工，开工率60%，完工率40%。',
  '受理投诉40件，转办38件，按期办结36件，按期办结率94.7%。',
  '安排资金2100万元，下达2000万元，已支付1500万元，支付率75%。',
  '安排资金2100万元，已支付1575万元，支付率75%。',
  '公厕任务24座，主体完工16座，全面完工6座，主体完工率66.67%，全面完工率25%。',
  '任务12所，完工11所、主体完工1所，完工率（含主体完工）100%。',
  '抽检样品300个，合格297个，不合格3个，合格率99%。',
  '鉴定房屋1200户，发现危房40户，鉴定率100%。',
  '支付率75%，安排1.2亿元，已支付9000万元。',
  '口袋公园任务8—10处，已建成8处，建成率100%，另有2处在建。',
  '县级安排2000万元，支付率100%；上级下达4000万元，支付2000万元，支付率50%。',
])('%s is right', (sentence) => {
  expect(told(sentence, registry)).toEqual([]);
});
