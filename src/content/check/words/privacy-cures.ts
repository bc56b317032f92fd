import type { PersonalKind } from '../../../disclosure/personal/find.ts';
import type { Located } from './confirmations.ts';

const cures: Readonly<Record<PersonalKind, string>> = {
  身份证号: '删去，头尾也不留',
  手机号: '删去；联系方式改登记办公电话',
  银行卡号: '删去，头尾也不留',
  社保卡号: '删去，头尾也不留',
  网络账号: '删去；联系方式改登记办公电话',
  回执号: '删去；凭它能看到别人的意见',
  护照号: '删去，头尾也不留',
  通行证号: '删去，头尾也不留',
  电话: '删去；联系方式改登记办公电话',
  微信或QQ: '删去；联系方式改登记办公电话',
  邮箱: '删去；改用单位的邮箱（以 gov.cn 结尾）或者办公电话',
  车牌号: '删去',
  出生日期: '删去；要说明年龄的写“八十多岁”',
  住址: '删去门牌和姓名：写到路或者村为止，姓名改写为“张某”',
  坐标: '住家的坐标删去，写到路或者村为止；公共设施的位置写地址，不写坐标',
  姓名: '改写为“张某”；负责人和联系人写单位和职务。文件公布的领导，登记到 officials.yaml',
  人员名单: '整份删去，只写人数和金额合计；受益对象名单不进入本站',
};

/** What a clerk does about a find, and where to say that it is none. */
export function cureOf({ kind, file, field }: Located): string {
  const area = /^areas\/[^/]+\//.exec(file)?.[0] ?? 'areas/<本门户的区域>/';
  const inPlace = file.endsWith('.pdf') ? `在原来的文件里改好，打印为 PDF 换上：${cures[kind]}` : cures[kind];
  const cure = field === '文件名' ? '改文件名，不写姓名和号码' : inPlace;
  return `${cure}；确实不是个人信息的，核实后登记到 ${area}not-personal.yaml`;
}
