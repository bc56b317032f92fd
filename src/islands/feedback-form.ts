import type { DeviceMemory } from './device-memory.ts';

/**
 * Makes the feedback form safer to use, never necessary: one key per message, so that a
 * double tap makes one row; a draft on this device only, sent by nobody but the person.
 */
export function tendFeedbackForm(form: HTMLFormElement, memory: DeviceMemory): void {
  const slot = `liangma.draft:${location.pathname}`;
  const draft = readDraft(memory.getItem(slot));
  restore(form, draft);
  setKey(form, draft['formKey'] ?? newKey());
  let isSent = false;
  form.addEventListener('input', () => {
    if (isSent) setKey(form, newKey());
    isSent = false;
    memory.setItem(slot, JSON.stringify(draftOf(form)));
  });
  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      sayOffline(form);
      return;
    }
    isSent = true;
    memory.removeItem(slot);
  });
}

/** The contact is not kept: a phone may be borrowed. */
const keptFields = ['kind', 'text', 'formKey'] as const;

type Draft = Partial<Record<string, string>>;

function draftOf(form: HTMLFormElement): Draft {
  const typed = new FormData(form);
  return Object.fromEntries(keptFields.map((name) => [name, String(typed.get(name) ?? '')]));
}

function readDraft(kept: string | null): Draft {
  try {
    const parsed: unknown = JSON.parse(kept ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(Object.entries(parsed).filter(([, value]) => typeof value === 'string' && value !== ''));
  } catch {
    return {};
  }
}

function restore(form: HTMLFormElement, { kind, text }: Draft): void {
  // A draft behind a closed fold would seem lost.
  if (text !== undefined || kind !== undefined) form.closest('details')?.setAttribute('open', '');
  const prose = form.querySelector<HTMLTextAreaElement>('textarea[name="text"]');
  if (prose !== null && text !== undefined) prose.value = text;
  for (const choice of form.querySelectorAll<HTMLInputElement>('input[name="kind"]')) choice.checked ||= choice.value === kind;
}

function setKey(form: HTMLFormElement, key: string): void {
  const field = form.querySelector<HTMLInputElement>('input[name="formKey"]');
  if (field !== null) field.value = key;
}

/** 128 random bits in base64url, 22 characters. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function sayOffline(form: HTMLFormElement): void {
  const note = form.querySelector('.form__offline') ?? document.createElement('p');
  note.className = 'form__offline form__error';
  note.setAttribute('role', 'alert');
  note.textContent = '现在没有网络，还没有提交。您写的内容留在这台设备上，有网以后请再点一次“提交”。';
  form.append(note);
}
