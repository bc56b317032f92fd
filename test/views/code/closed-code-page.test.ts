import { expect, test } from 'vitest';
import { codesFile } from '../../../src/data/codes-file.ts';
import { checkDigits } from '../../../src/domain/code/code.ts';
import { closedCodePage } from '../../../src/views/code/closed-code-page.ts';
import { validCodes } from '../../fixtures/county.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const code = `30000001${checkDigits('30000001')}`;
const history = (closure: string) =>
  `${validCodes.replace('原因', '原因,原处,询问')}${code},2024-05-01,发放,site:990101/old-market,\r\n${code},2024-06-02,关闭,site:990101/old-market,${closure}\r\n`;

function pageOf(closure: string) {
  const snapshot = smallSnapshot({ 'codes.csv': history(closure) });
  const [[closed, line] = []] = [...snapshot.model.closedCodes];
  return { snapshot, page: closedCodePage(snapshot, closed!, line!) };
}

test('the page of a closed code says what was there, what happened and whom to ask, and shows nothing else', () => {
  const { snapshot, page } = pageOf('规划道路占用，点位取消。,老街菜市场改造,区住建局，0730-8000000');
  expect(page).toMatchObject({
    title: '“老街菜市场改造”已经撤销，这块牌子停用了',
    what: '这块牌子原来说的是“老街菜市场改造”。2024年6月2日，号码停用。原因：规划道路占用，点位取消。',
    whom: '想了解这件事，请问区住建局，0730-8000000。也可以打政务服务便民热线。',
    hotline: '12345',
    head: { path: `p/${code}.html`, trail: [] },
  });
  expect(snapshot.objectByCode.has(code)).toBe(false);
});

test('without a unit the hotline answers', () => {
  expect(pageOf('点位取消,老街菜市场改造').page.whom).toBe('想了解这件事，请打政务服务便民热线。');
});

test('a form may still name the number of a sign that hangs on, in the area it stands in', () => {
  const { snapshot } = pageOf('点位取消,老街菜市场改造');
  expect(Object.entries(codesFile(snapshot)).find(([each]) => each === code)?.[1]).toMatchObject({
    title: '老街菜市场改造（已经停用的牌子）',
    kind: 'site',
    area: '990101',
    areaName: '东区',
    page: `p/${code}.html`,
  });
});
