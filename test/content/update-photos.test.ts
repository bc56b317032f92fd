import { expect, test } from 'vitest';
import { updateParts } from '../../src/domain/publication/update.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { readContent } from '../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

const photo = '![东区第一小学新操场全景](school.webp)';
const messages = (body: string) =>
  readContent(
    contentFolder({
      ...validContent,
      'codes.csv': validCodes,
      'areas/990101/photos/school.webp': 'RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0',
      'areas/990101/updates/school.md': `---\ntitle: 操场完工\npublishedOn: "2024-06-03"\nprojects: [2024-990100/schools]\n---\n${body}\n`,
    }),
  )
    .issues.map(formatIssue)
    .join('\n');

test('a photo alone between blank lines is a part of its own', () => {
  const body = `操场完工。\n\n${photo}\n\n9月投用。`;
  expect(updateParts({ body })).toEqual([{ text: '操场完工。' }, { file: 'school.webp', alt: '东区第一小学新操场全景' }, { text: '9月投用。' }]);
  expect(messages(body)).toBe('');
});

test.each([
  ['within a paragraph', `操场完工。${photo}`, /图片前后各空一行/],
  ['written as HTML', '<img src="school.webp">', /网页上显示不出来/],
  ['that is not in the folder', photo.replace('school.', 'other.'), /照片文件夹里没有 other\.webp/],
  ['from elsewhere', photo.replace('school.webp', 'https://example.com/a.jpg'), /不引用别的网站的图片/],
  ['without words', photo.replace('东区第一小学新操场全景', '操场'), /说明只有 2 个字/],
])('a photo %s is refused', (_, body, message) => {
  expect(messages(body)).toMatch(message);
});
