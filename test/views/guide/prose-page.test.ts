import { expect, test } from 'vitest';
import { prosePage } from '../../../src/views/guide/prose-page.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const privacy = (body: string) =>
  prosePage(smallSnapshot({ 'pages/privacy.md': `---\ntitle: 隐私说明\ndescription: 收集什么、保存多久\n---\n${body}\n` }), 'privacy');

test("the portal's own data stand where the text names them", () => {
  expect(privacy('{operator}，{hotline}，{contactDays}天。').html).toContain('示例市人民政府办公室，12345，30天。');
});

test('the first paragraph is the intro, unless the text begins with a heading', () => {
  expect(privacy('不用账号。\n\n## 保存多久 {#kept}\n\n三十天。')).toMatchObject({
    intro: '不用账号。',
    html: '<h2 id="kept">保存多久</h2>\n<p>三十天。</p>\n',
  });
  expect(privacy('## 保存多久\n\n三十天。').intro).toBe('');
});

test('HTML in a text is shown, never run, and a heading takes no other attribute than its anchor', () => {
  // A check refuses such a text; what the page would do of one that slipped through is tried on the record itself.
  const snapshot = smallSnapshot({});
  const body = '## 看 {#kept onclick=alert(1)}\n\n<script>alert(1)</script> [链接](javascript:alert(1))';
  const written = snapshot.model.prose.get('privacy')!;
  const { html } = prosePage({ ...snapshot, model: { ...snapshot.model, prose: new Map([['privacy', { ...written, body }]]) } }, 'privacy');
  expect(html).not.toMatch(/<script|onclick|href="javascript/);
});
