/**
 * What people call a matter, and what the field's documents call it. Whoever types the one also finds the other. Every
 * entry names at least one word of the documents; a word of people that documents use themselves needs no entry.
 */
export const peopleWords: readonly (readonly [people: string, field: string])[] = [
  ['修路 马路 公路 村路 路不好 路烂', '农村公路 三路'],
  ['路灯 亮灯', '路灯 背街小巷 口袋公园'],
  ['看病 看医生 医院 住院 报销', '医保 就医 门诊 卫生服务中心 人民医院'],
  ['体检 查病', '筛查 检查'],
  ['老人吃饭 食堂 吃饭 送餐', '老年助餐 助餐'],
  ['老人 养老 敬老院 老年人', '养老机构 老年 适老化 敬老院'],
  ['上学 读书 学校 中学 小学', '学位 学校 高中'],
  ['带孩子 托儿所 幼儿园 小孩', '托位 托育 幼儿园 儿童'],
  ['房子 旧房 老房子 住房 危房', '老旧小区 危房 租赁住房 安置'],
  ['电梯 装电梯', '加装电梯'],
  ['分房 拆迁 回迁 安置房', '安置'],
  ['房产证 办证 不动产证', '办证'],
  ['打工 找工作 工作 招工 失业', '就业 再就业 技能培训'],
  ['学手艺 学技术 培训', '技能培训 创业培训'],
  ['喝水 自来水 水费 停水 吃水', '自来水 供水 饮用水 水源'],
  ['水库 灌溉 种田 浇地', '水库 灌溉 高标准农田'],
  ['厕所 上厕所', '厕所 改厕'],
  ['停车 车位', '停车'],
  ['充电', '充电桩'],
  ['买菜 菜场', '菜市场 农贸市场 农集贸市场'],
  ['停电 电费 电线 用电', '一户一表 电网 线路'],
  ['煤气 天然气', '燃气'],
  ['下水道 臭水 积水 淹水', '污水管网 渍水 海绵城市'],
  ['网络 信号 手机信号 宽带', '基站 光纤 信息化网络'],
  ['残疾', '残疾 无障碍'],
  ['穷 困难户 吃低保', '低保'],
  ['社保 养老保险 社保卡', '社会保险 社会保障卡 参保'],
  ['打官司 律师', '法律援助'],
  ['公园 散步', '公园 游园'],
  ['广播 喇叭', '应急广播'],
  ['办事 盖章 跑腿', '一件事 一网通办 湘易办'],
];

/** The field's words for a term that is, or has in it, a word of people; none for any other. */
export function fieldWords(term: string): string[] {
  const found = peopleWords.flatMap(([people, field]) => (people.split(' ').some((word) => term.includes(word)) ? field.split(' ') : []));
  return [...new Set(found)].filter((word) => word !== term);
}
