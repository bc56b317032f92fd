import { describe, expect, test } from 'vitest';
import { updateHtml, updateWords } from '../../../src/views/update/update-text.ts';

const page = 'updates/990101/2025-06-school.html';

describe('the text of an update', () => {
  test('has paragraphs, lists, emphasis and links', () => {
    expect(updateHtml('两件事：\n\n- **第一件**办了\n- 第二件没有', page)).toBe(
      '<p>两件事：</p>\n<ul>\n<li><strong>第一件</strong>办了</li>\n<li>第二件没有</li>\n</ul>\n',
    );
    expect(updateHtml('[通知](https://www.example.org/a)和 https://www.example.org/b', page)).toContain(
      '<a href="https://www.example.org/a">通知</a>和 <a href="https://www.example.org/b">',
    );
  });

  test.each(['methodology.html', '/methodology.html', './methodology.html'])('a page of this site is named from its root: %s', (written) => {
    expect(updateHtml(`[算法](${written})`, page)).toBe('<p><a href="../../methodology.html">算法</a></p>\n');
    expect(updateHtml(`[算法](${written})`, 'p/2189731254.html')).toBe('<p><a href="../methodology.html">算法</a></p>\n');
  });

  test.each([
    ['HTML', '<b onclick="x()">字</b>', /<b/],
    ['a script as address', '[点我](javascript:alert(1))', /href/],
    ['a heading', '# 大标题', /<h1/],
    ['a picture of another site', '![图](https://www.example.org/x.png)', /<img/],
    ['code by its indentation', '    四个空格开头', /<pre/],
  ])('%s is not let through', (_, written, forbidden) => {
    expect(updateHtml(written, page)).not.toMatch(forbidden);
  });

  test('in a line of a story or a feed stands without its marks', () => {
    const body = '两件事：\n\n- **第一件**办了，见[通知](https://www.example.org/a)\n- 第二件没有\n\n![青松小学的新教学楼](after.jpg)';
    expect(updateWords({ body })).toBe('两件事：\n\n第一件办了，见通知\n\n第二件没有\n\n青松小学的新教学楼');
  });
});
