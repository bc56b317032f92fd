import { documentsPath, homePath, honoursPath, opinionsPath, platformPath, type SitePath, updatesPath } from '../domain/publication/page-path.ts';
import { pinyinWords } from './pinyin.ts';
import type { SearchEntry } from './shard.ts';

/** Pages that stand alone: title, what is there, path, and what else people call it. */
const pages: readonly (readonly [title: string, place: string, page: SitePath, words: string])[] = [
  ['群众意见', '写意见、查回执、看答复', opinionsPath, '建议 投诉 咨询 留言 反馈 回执 问卷'],
  ['信息公开得分', '各区域的得分、名次和缺什么', 'disclosure.html', '公开得分 考核 排名 满分'],
  ['政策文件和通报', '各区域公开的文件，文号、日期、发文机关', documentsPath, '政策 文件 通报 文号 红头'],
  ['工作动态', '各区域的最新动态', updatesPath(), '动态 新闻 消息'],
  ['平台统计', '通报公布的和本站录入的：政策文件、动态、意见、扫码', platformPath, '一码一平台 码上通 宣传 使用 见效 发稿 会议 通报 提示函'],
  ['表扬和典型经验', '通报表扬、典型经验、特色亮点', honoursPath, '表彰 先进 典型 亮点 经验'],
  ['哪些未达序时', '各区域落后于计划的指标', `${homePath}#behind`, '未达序时 落后 滞后 慢 进度'],
  ['状态怎样判断', '按序时推进、未达序时、提前完成、任务待下达各是什么意思', 'methodology.html#status', '按序时推进 未达序时 提前完成 已完成 任务待下达 状态'],
  ['方法说明', '数字、状态、名次、得分怎样得出', 'methodology.html', '算法 口径 计算 规则'],
  ['比较', '同一指标在各区域并排列出', 'compare.html', '对比 名次 排名'],
  ['标牌清单', '哪些点位装了亮码牌', 'signs.html', '现场亮码 公示牌 二维码 点位'],
  ['输入亮码', '用牌子上的十位号码找项目', 'code.html', '扫码 号码 编号'],
  ['数据下载', '全部数据，CSV 和 JSON', 'data.html', '数据 开放 表格 下载'],
  ['数据字典', '数据文件里每一列的意思', 'dictionary.html', '字段 列'],
  ['站点地图', '全部栏目、区域、文件和项目', 'sitemap.html', '目录 导航'],
  ['关于本站', '本站公开什么、怎样公开', 'about.html', '主办单位'],
  ['无障碍说明', '大字版、键盘、读屏', 'accessibility.html', '大字 老年人 读屏'],
  ['隐私说明', '提意见时收集什么、保存多久', 'privacy.html', '个人信息'],
];

/** The search entries of these pages. */
export const pageEntries: readonly SearchEntry[] = pages.map(([title, place, page, words]) => ({
  kind: 'page',
  title,
  place,
  page,
  words,
  pinyin: pinyinWords(`${title} ${words}`),
}));
