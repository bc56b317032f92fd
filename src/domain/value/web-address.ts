import { z } from 'zod';

/** An address of the web: http or https with a host. `javascript:` and the like would run in a reader's browser. */
export const webAddress = z.url({
  protocol: /^https?$/,
  hostname: /^[^\s/]+$/,
  error: '要写完整的网址，以 https:// 或 http:// 开头',
});
