import type { DeviceMemory } from './device-memory.ts';

const key = 'liangma.type-size';

/**
 * Keeps the large type from page to page, on this device only. Without this
 * script the address `#dazi` gives it for one page.
 */
export function keepTypeSize(root: HTMLElement, memory: DeviceMemory): void {
  const apply = () => root.classList.toggle('is-large', memory.getItem(key) === 'large');
  if (location.hash === '#dazi') memory.setItem(key, 'large');
  apply();
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.large-on, .large-off') : null;
    if (link === null) return;
    memory.setItem(key, link.classList.contains('large-on') ? 'large' : 'standard');
    apply();
  });
}
