/** Node's request behind a Hono context: present when served, absent in `app.request()`. */
export interface NodeBindings {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string } };
}
