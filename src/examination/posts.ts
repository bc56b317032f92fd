import { type Draft, type Find, passages } from './draft.ts';
import type { Registry } from './registry.ts';

const post = '局长|主任|县长|市长|区长|镇长|乡长|书记|部长|院长|校长|科长|处长|司长|厅长|主席|常委|秘书长|组长|队长|行长|经理';
/** Words before a post that belong to none. */
const before = /^.*(?:由|请|经|与|和|及|同|在|以|向|对)/u;

/** 县民政局局长示例甲, of an official on record as 副县长: another post than the one on record, right before the name. */
export function postFinds(draft: Draft, { posts }: Registry): Find[] {
  if (posts.length === 0) return [];
  return draft.flatMap((each, part) =>
    passages(each).flatMap((passage) =>
      posts.flatMap(({ name, posts: known }) => {
        const found = new RegExp(`(\\p{Script=Han}{0,16}(?:${post}))${name}(?!\\p{Script=Han}?同志的)`, 'u').exec(passage);
        const printed = found?.[1]?.replace(before, '');
        if (printed === undefined || known.some((own) => isSame(printed, own))) return [];
        const what = `“${name}”登记的职务是${known.join('、')}，写的是${printed}`;
        return [{ part, text: `${printed}${name}`, what, cure: '核对职务；变了的改 officials.yaml，同名的另一个人写明单位' }];
      }),
    ),
  );
}

/** 副县长 is 清溪县副县长 and 县委常委、副县长; 常务副县长 is another. */
function isSame(printed: string, own: string): boolean {
  return own.split(/[、，]/u).some((each) => each.endsWith(printed) || (printed.endsWith(each) && !/(?:常务|党组|副)$/u.test(printed.slice(0, -each.length))));
}
