/** Surnames of about 95 of 100 people; rare ones that are everyday words (时、项、成 …) are left out. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于余蒋蔡杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石韦贾夏付傅方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤康易乔赖文洪殷欧柳祁施骆葛樊岳齐亓尤游简倪聂焦俞翁阳匡晏舒喻粟谌瞿屈蒲邢颜伍柏卜岑凌甘';
const doubleSurnames = ['欧阳', '上官', '司马', '诸葛', '皇甫', '东方', '慕容', '令狐', '夏侯', '司徒'];

/** Characters that given names are mostly made of. */
const givenCharacters =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英华玉兰红梅琴云莲香珍淑凤翠美燕萍雪琳婷慧莹璐佳欣怡梓涵宇轩浩泽俊豪嘉诚博文瑞鑫鹏飞翔龙虎建国民胜利志远明亮光辉荣德福贵财发祥兴旺春夏秋冬竹菊松柏林森海波江河湖山峰岩石金银铜铁东南西北中宏斌彬武斗忠孝仁义礼智信恩爱喜乐康健宁安思雨晴阳月星晨露霜雷霆雄威猛毅坚立成功名达通顺元亨贞启承继业家庆和谐友善良才栋梁学习章诗书画琪瑶瑾瑜璇珊瑚琼玲珑碧青紫丹彤朱洁雅娴贤惠芬芝芸茜茹萱蓉蓓蕾薇若晓小大长永恒久昌盛繁冠群凡卓越跃进步前程万里生根土水火木日升旭昊天宙乾坤子孙宗祖耀先绍绪维新革命卫旗援朝抗农保田有余满仓丰年来运开泰吉张守世治振荷花阁湛泳胤卉晖熊蝶君科熙钰锐睿哲瀚潮清源泉洪润滔淳淇沛沐杭楠桦楷楚榕权材桃桐栩锋钢钧锦铭铮键镇钊均培塘增城基堂墙壮声多夕奋奇妙姣姿娇孟季实宝宾富寒寿尚尧岗岚崇川州巍帆帅帮常干广廷延弘弟弦彦彩彭影征心忆怀悦情意慈懿战房扬抒持捷如念亚非洲欧凯歌男女婉倩柔曼妮娅菲蕊颖滢澜潇湘沅芷衡岳粤淼炎焱垚辰逸凌鸿鹤鹰雁莺婵嫦娥媛姗妍婧姝奕';

/** Characters that names are not made of, though they follow a surname's character in everyday words. */
const notGiven = '的了在是有和与及等不也都很来说要把被让从到对为之个们这那上里下去就还又再没吗吧呢啊着过给跟比于以其此该每各某两三几第度便是常速中低层压';

const titles =
  '先生|女士|小姐|老师|医生|大夫|护士|师傅|阿姨|大爷|大妈|大姐|大哥|叔叔|奶奶|爷爷|嫂子|同志|主任|书记|局长|科长|股长|站长|镇长|乡长|村长|支书|组长|队长|校长|园长|院长|经理|老板|工头|总监|警官|法官';

const introductions =
  '我叫|我是|本人|姓名|名叫|名字叫|叫做|就叫|联系人|负责人|经办人|户主|业主|房东|租客|村民|居民|邻居|家长|学生|儿子|女儿|父亲|母亲|丈夫|妻子|老公|老婆|老人|司机|患者|包工头|干部';

const surname = `(?:${doubleSurnames.join('|')}|[${surnames}])`;
const given = `[${givenCharacters}]`;
const han = `(?![${notGiven}])\\p{Script=Han}`;
const place = '[路街巷道村镇乡县区市州省桥河湖江山水库站场厂店校院园楼城苑组]|大道|大桥|小学|中学|社区|小区|公司|项目|工程|高速';

/** Each finds the name in its first group. */
const patterns: readonly RegExp[] = [
  new RegExp(`(?:${introductions})[是叫为:：\\s“"]{0,3}(${surname}${han}${given}?)`, 'dgu'),
  new RegExp(`(${surname}(?:${han}){0,2}(?:${titles}))`, 'dgu'),
  new RegExp(`(${surname}${given}{2})(?!${place})`, 'dgu'),
];

/** Everyday words that look like a name. */
const words = new Set([
  ...['高兴', '高大', '万一', '安全', '文明', '文化', '文学', '文艺', '文体', '方便', '康复', '于是', '何时', '任何', '许多', '江南', '江北', '石山'],
  ...['林业', '叶子', '阳光', '白天', '黄金', '马上', '龙头', '高中', '高新', '高龄', '高清', '万元', '金额', '万里', '金安', '向上', '温暖', '高空', '毛坯'],
  ...['文书', '文秘', '林长', '田长', '史志', '江河', '高铁', '余热', '康养', '党史', '武装'],
]);

/** The names of examples: 张三, 李四 … */
const example = '张三|李四|王五|赵六|钱七|孙七|周八|吴九|郑十';
const givenOrHan = `(?:${given}|${han})`;

/** Source of a pattern for a name with a usual character of given names. No group. */
export const nameForm = `(?=[${surnames}上诸皇东慕令司])(?:${example}|${surname}(?:${givenOrHan}${given}|${given}${givenOrHan}|${given}))`;

/** The same, standing by itself: no Chinese character follows. */
const wholeName = `${nameForm}(?![\\p{Script=Han}])`;

/** The same where certain words may follow at once: 王建国家、刘芳因病. */
export const flowingName = `${nameForm}(?=$|[^\\p{Script=Han}]|[的家已被在是现住男女因患获领年等同一二两三和与及就读]|小朋友|说|称|表示|介绍|捐款|捐赠|捐资|建议|代表|反映|来电|来信|申请|享受|补助|报销|领取|领到|获得|收到|救助|补贴|住院|治疗|入学)`;

/** A name with its place in a text, `to` exclusive. */
export interface NameSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Words in `text` that are probably people's names: after “我叫”, “村民” and the
 * like, before a form of address, or a usual surname with two usual characters of
 * given names. `张某` is nobody's name.
 */
export function namesIn(text: string): NameSpan[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 1: name = '', indices }) => ({ name, from: indices?.[1]?.[0] ?? 0, to: indices?.[1]?.[1] ?? 0 })),
  );
  const names = found.filter(({ name }) => isName(name));
  return names.filter(({ name }) => !names.some(({ name: longer }) => longer !== name && longer.startsWith(name)));
}

const single = new RegExp(`(?=[${surnames}上诸皇东慕令司])(?<![\\p{Script=Han}])${wholeName}`, 'gu');

/** Names that stand by themselves in a cell, a value or between signs, without those of `officials`. */
export function singleNames(text: string, officials: ReadonlySet<string>): NameSpan[] {
  const spans = [...text.matchAll(single)].map(({ 0: name, index }) => ({ name, from: index, to: index + name.length }));
  return spans.filter(({ name }) => isPrivate({ officials }, name));
}

/** Whether `name` is a person's and no official's. */
export function isPrivate({ officials }: { readonly officials: ReadonlySet<string> }, name: string): boolean {
  return isName(name) && !officials.has(name) && !officials.has(name.slice(0, 3)) && !officials.has(name.slice(0, 2));
}

const anyName = new RegExp(`^${surname}\\p{Script=Han}{1,2}$`, 'u');

/** Whether a word may be a person's name where a name is expected: any two or three characters after a usual surname. */
export function mayBeName(word: string): boolean {
  return anyName.test(word) && isName(word);
}

/** Whether a word that has the form of a name is no everyday word. */
export function isName(word: string): boolean {
  return !words.has(word) && !words.has(word.slice(0, 2)) && !/某|乡$|镇$|村$/.test(word);
}
