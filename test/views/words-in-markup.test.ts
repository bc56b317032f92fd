import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A heading, a label or a short sentence that is always the same; more is the view's. */
const longest = 30;

/** The texts of a component: what stands between two tags, links and emphasis not counting. */
function textsOf(component: string): string[] {
  const markup = component
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<\/?(?:a|b|strong|em|span|code|br|Fragment|TextLink|Sentence)\b[^>]*>/g, '');
  return markup.split(/<[^>]*>/).map((text) => text.trim());
}

function isLong(text: string): boolean {
  return (text.replace(/\{[^}]*\}/g, '').match(/\p{Script=Han}/gu)?.length ?? 0) > longest;
}

/** A sentence that says one thing of one record and another of the next. */
function isPutTogether(text: string): boolean {
  return text.includes('。') && /\{[^}]*(?:(?:&&|\?|:)\s*['`]|\.join\()/.test(text);
}

describe('what is taken for the words of a view', () => {
  test.each([
    ['a paragraph', `<p>${'长'.repeat(20)}，<a href="x">${'长'.repeat(11)}</a>。</p>`],
    ['a sentence with a condition', "<p>没有登记的，不等于没有发生{rows.length > 0 && '；没有登记解决的，不等于没有解决'}。</p>"],
    ['a list put into a sentence', "<p>文件还写了：{others.join('；')}。</p>"],
  ])('%s', (_, markup) => {
    expect(textsOf(markup).some((text) => isLong(text) || isPutTogether(text))).toBe(true);
  });
});

const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.astro'))
  .map((path) => join('src', path));

test('components and pages hold headings, labels and short sentences that are always the same', () => {
  expect(components.length).toBeGreaterThan(100);
  const found = components.flatMap((path) =>
    textsOf(readFileSync(path, 'utf8'))
      .filter((text) => isLong(text) || isPutTogether(text))
      .map((text) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});
