import { hasIdCheck, hasRegionAndDate, isOldIdNumber } from '../domain/value/id-number.ts';

/** Says at the field, while it is filled in, that an ID number stands in it; the server asks again when it is sent. */
export function warnOfIdNumbers(page: Document): void {
  for (const field of page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.form textarea, .form input[name="contact"]')) {
    const said = page.createElement('span');
    said.className = 'form__error';
    said.setAttribute('role', 'status');
    field.after(said);
    const look = () => {
      const isTold = page.getElementById(`${field.id}-error`)?.textContent?.includes('身份证号') ?? false;
      const words = !isTold && hasIdNumber(field.value) ? '里面好像有身份证号。办这件事用不着，建议删去。' : '';
      if (said.textContent !== words) said.textContent = words;
    };
    field.addEventListener('input', look);
    look();
  }
}

/** Written in one piece or in groups, with wide digits too. */
function hasIdNumber(text: string): boolean {
  const pieces =
    text
      .normalize('NFKC')
      .toUpperCase()
      .match(/\d(?:[ -]?\d){13,16}(?:[ -]?[\dX])?/g) ?? [];
  return pieces.some((piece) => {
    const number = piece.replace(/[ -]/g, '');
    return number.length === 18 ? hasRegionAndDate(number) && hasIdCheck(number) : isOldIdNumber(number);
  });
}
