/** Runs in the resident's browser while a flood is on: solves the task of the form on the page, then sends the form. In the words of 2019. */
import { deriveKey } from './algorithms/web/pbkdf2.js';
import { bufferToHex, hexToBuffer } from './helpers.js';

const form = document.querySelector('form[data-challenge]');
const patience = document.getElementById('patience');

// crypto.subtle is missing on plain http: then the page's own words hold, and waiting is enough.
if (form instanceof HTMLFormElement && patience && crypto.subtle) {
  patience.textContent = '现在提交的人特别多，正在自动核验，请稍等一下。';
  const challenge = JSON.parse(form.dataset.challenge || '');
  solved(challenge.parameters).then((solution) => {
    form.elements.namedItem('solution').value = btoa(JSON.stringify({ challenge, solution }));
    if (form.requestSubmit) form.requestSubmit();
    else form.submit();
  });
}

/** Counts up from 0 until the key that comes of it begins as asked, as `solveChallenge` of altcha-lib does in newer words. */
async function solved(parameters) {
  const nonce = hexToBuffer(parameters.nonce);
  const salt = hexToBuffer(parameters.salt);
  const wanted = parameters.keyPrefix.toLowerCase();
  const password = new Uint8Array(nonce.length + 4);
  password.set(nonce);
  const counted = new DataView(password.buffer);
  const startedMs = Date.now();
  let restedMs = startedMs;
  for (let counter = 0; ; counter += 1) {
    counted.setUint32(nonce.length, counter);
    const { derivedKey } = await deriveKey(parameters, salt, password);
    const key = bufferToHex(derivedKey);
    if (key.startsWith(wanted)) return { counter, derivedKey: key, time: Date.now() - startedMs };
    if (Date.now() - restedMs < 200) continue;
    // The page stays alive.
    await new Promise((go) => setTimeout(go, 0));
    restedMs = Date.now();
  }
}
