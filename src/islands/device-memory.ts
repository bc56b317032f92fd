/** What a script keeps on the device, and nothing else of a browser's storage. */
export type DeviceMemory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The storage of this device. A browser may refuse it, whole or at any call (blocked cookies, a private window, no room
 * left): then what is kept lasts as long as the page, and no script stops.
 */
export function deviceMemory(host: { readonly localStorage: Storage }): DeviceMemory {
  const ofPage = new Map<string, string>();
  const tried = <T>(act: (storage: Storage) => T): T | undefined => {
    try {
      return act(host.localStorage);
    } catch {
      return undefined;
    }
  };
  return {
    getItem: (key) => ofPage.get(key) ?? tried((storage) => storage.getItem(key)) ?? null,
    setItem: (key, value) => {
      ofPage.set(key, value);
      tried((storage) => storage.setItem(key, value));
    },
    removeItem: (key) => {
      ofPage.delete(key);
      tried((storage) => storage.removeItem(key));
    },
  };
}
