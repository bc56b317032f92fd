/** Days after closing until contact and text are erased. */
interface RetentionDays {
  readonly contact: number;
  readonly text: number;
}

/**
 * Purpose, kinds, retention and rights, one sentence each, for wherever consent is asked for.
 *
 * @param operator who collects
 * @see 《中华人民共和国个人信息保护法》第十七条；《网络数据安全管理条例》第二十一条（清单形式）
 */
export function noticeOfUse(operator: string, { contact, text }: RetentionDays): string[] {
  return [
    `收集单位：${operator}。只收集您写的内容和您自愿留下的一种联系方式，只用来办理和答复。`,
    `保存期限：联系方式在处理完以后${span(contact)}删除，内容在处理完以后${span(text)}删除，到期自动删除。`,
    '公开答复以前会删去姓名、电话等个人信息；不经您另外同意，不公开您的个人信息。',
    '您可以凭查询用的号码（回执号）在“查询办理情况”里查询，要求改正内容、删除联系方式或者删除内容，由工作人员办理；也可以打电话。不留联系方式不影响办理。',
    '未满14周岁的，请由监护人代为填写。',
  ];
}

/** Days in the words of people where they are a whole number of years. */
function span(days: number): string {
  const years = new Map([
    [365, '一年'],
    [730, '两年'],
    [1095, '三年'],
  ]);
  return years.get(days) ?? `${days}天`;
}
