import { calendarPath, documentsPath, examinePath, homePath, honoursPath, opinionsPath, platformPath, type SitePath, updatesPath } from './page-path.ts';

/** A page that every portal has once, whatever its content. */
export interface FixedPage {
  readonly path: SitePath;
  /** Its name on the site map and among search results. */
  readonly title: string;
  /** Where every page links to it, and by which words if not by its title. */
  readonly linkIn?: { readonly part: 'header' | 'footer'; readonly words?: string };
  /** What a search result says of it, and what else people call it. Missing: a search does not find it. */
  readonly search?: { readonly summary: string; readonly otherNames: string };
}

/** All fixed pages. The site map, search, the header and the footer have those of their own in this order. */
export const fixedPages: readonly FixedPage[] = [
  { path: homePath, title: '首页' },
  { path: 'search.html', title: '搜索', linkIn: { part: 'header' } },
  {
    path: 'code.html',
    title: '输入亮码',
    linkIn: { part: 'header' },
    search: { summary: '用牌子上的十位号码找项目', otherNames: '扫码 号码 编号' },
  },
  {
    path: 'compare.html',
    title: '比较',
    linkIn: { part: 'header' },
    search: { summary: '同一指标在各区域并排列出', otherNames: '对比 名次 排名' },
  },
  {
    path: opinionsPath,
    title: '群众意见',
    linkIn: { part: 'header', words: '意见' },
    search: { summary: '写意见、查回执、看答复', otherNames: '建议 投诉 咨询 留言 反馈 回执 问卷' },
  },
  {
    path: 'data.html',
    title: '数据下载',
    linkIn: { part: 'header', words: '数据' },
    search: { summary: '全部数据，CSV 和 JSON', otherNames: '数据 开放 表格 下载' },
  },
  {
    path: 'methodology.html',
    title: '方法说明',
    linkIn: { part: 'footer' },
    search: { summary: '数字、状态、名次、得分怎样得出', otherNames: '算法 口径 计算 规则' },
  },
  { path: 'dictionary.html', title: '数据字典', linkIn: { part: 'footer' }, search: { summary: '数据文件里每一列的意思', otherNames: '字段 列' } },
  {
    path: 'disclosure.html',
    title: '信息公开得分',
    linkIn: { part: 'footer' },
    search: { summary: '各区域的得分、名次和缺什么', otherNames: '公开得分 考核 排名 满分' },
  },
  {
    path: documentsPath,
    title: '政策文件和通报',
    linkIn: { part: 'footer' },
    search: { summary: '各区域公开的文件，文号、日期、发文机关', otherNames: '政策 文件 通报 文号 红头' },
  },
  { path: updatesPath(), title: '工作动态', linkIn: { part: 'footer' }, search: { summary: '各区域的最新动态', otherNames: '动态 新闻 消息' } },
  {
    path: platformPath,
    title: '平台统计',
    linkIn: { part: 'footer' },
    search: {
      summary: '通报公布的和本站录入的：政策文件、动态、意见、扫码',
      otherNames: '一码一平台 码上通 宣传 使用 见效 发稿 会议 通报 提示函',
    },
  },
  {
    path: honoursPath,
    title: '表扬和典型经验',
    linkIn: { part: 'footer' },
    search: { summary: '通报表扬、典型经验、特色亮点', otherNames: '表彰 先进 典型 亮点 经验' },
  },
  {
    path: calendarPath,
    title: '报送和公布日历',
    linkIn: { part: 'footer' },
    search: { summary: '每月几日截止、报送、公布，遇节假日顺延', otherNames: '日历 报送 截止 统计周期 节假日 顺延' },
  },
  // For staff: the site map and the inbox lead there, no page for residents.
  { path: examinePath, title: '公文体检' },
  {
    path: 'signs.html',
    title: '标牌清单',
    linkIn: { part: 'footer' },
    search: { summary: '哪些点位装了亮码牌', otherNames: '现场亮码 公示牌 二维码 点位' },
  },
  {
    path: 'sitemap.html',
    title: '站点地图',
    linkIn: { part: 'footer' },
    search: { summary: '全部栏目、区域、文件和项目', otherNames: '目录 导航' },
  },
  { path: 'about.html', title: '关于本站', linkIn: { part: 'footer' }, search: { summary: '本站公开什么、怎样公开', otherNames: '主办单位' } },
  {
    path: 'accessibility.html',
    title: '无障碍说明',
    linkIn: { part: 'footer' },
    search: { summary: '大字版、键盘、读屏', otherNames: '大字 老年人 读屏' },
  },
  {
    path: 'privacy.html',
    title: '隐私说明',
    linkIn: { part: 'footer' },
    search: { summary: '提意见时收集什么、保存多久', otherNames: '个人信息' },
  },
];
