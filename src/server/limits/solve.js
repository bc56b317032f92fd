/** Runs in the resident's browser while a flood is on: solves the task of the form on the page, then sends the form. */
import { deriveKey } from './algorithms/web/pbkdf2.js';
import { solveChallenge } from './pow.js';

const form = document.querySelector('form[data-challenge]');
const patience = document.getElementById('patience');

// crypto.subtle is missing on plain http: then the page's own words hold, and waiting is enough.
if (form instanceof HTMLFormElement && patience && crypto.subtle) {
  patience.textContent = '现在提交的人特别多，正在自动核验，请稍等一下。';
  const challenge = JSON.parse(form.dataset.challenge ?? '');
  const solution = await solveChallenge({ challenge, deriveKey });
  form.elements.namedItem('solution').value = btoa(JSON.stringify({ challenge, solution }));
  form.requestSubmit();
}
