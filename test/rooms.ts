/**
 * Room → the rooms of `src/` that it may import from, itself always included. A folder of the server is a room of its own, and so is one
 * named here. README's map of the rooms says the same.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schedule: ['domain'],
  comparison: ['domain'],
  disclosure: ['domain'],
  signs: ['domain'],
  'content/file': ['domain'],
  'content/official': ['domain', 'content/file'],
  content: ['domain', 'schedule', 'content/file'],
  'content/check': ['domain', 'schedule', 'comparison', 'disclosure', 'content/file', 'content'],
  'content/read': ['domain', 'content/file', 'content', 'content/check'],
  examination: ['domain', 'comparison', 'disclosure', 'content/file', 'content/official', 'content'],
  findings: ['domain', 'schedule', 'comparison', 'disclosure', 'signs', 'content'],
  incremental: ['findings'],
  data: ['domain', 'schedule', 'disclosure', 'signs', 'content', 'findings'],
  search: ['domain', 'content', 'findings'],
  views: ['domain', 'schedule', 'comparison', 'disclosure', 'signs', 'content', 'content/check', 'examination', 'findings', 'data'],
  islands: ['domain', 'examination', 'search', 'views'],
  layouts: ['styles', 'views', 'islands'],
  components: ['domain', 'data', 'views', 'islands', 'layouts'],
  pages: ['domain', 'styles', 'content', 'content/read', 'findings', 'data', 'search', 'views', 'islands', 'layouts', 'components'],
  styles: [],
  'server/store': ['domain'],
  'server/secrets': [],
  'server/portal': [],
  'server/limits': [],
  'server/staff': ['server/store', 'server/secrets'],
  'server/intake': ['domain', 'schedule', 'server/store', 'server/secrets', 'server/portal'],
  'server/cases': ['domain', 'disclosure', 'server/store', 'server/secrets', 'server/portal', 'server/staff', 'server/intake'],
  'server/http': [
    'domain',
    'schedule',
    'disclosure',
    'server/store',
    'server/secrets',
    'server/portal',
    'server/limits',
    'server/staff',
    'server/intake',
    'server/cases',
  ],
  'server/proxy': ['domain', 'server/portal', 'server/intake', 'server/http'],
  // What starts the server and puts its floors together.
  server: ['domain', 'server/store', 'server/secrets', 'server/portal', 'server/limits', 'server/intake', 'server/http'],
};

/** `src/domain/code/code.ts` → `domain`; `src/server/store/sqlite/place.ts` → `server/store`. */
export function roomOf(file: string): string {
  const [, room = '', floor = ''] = file.split('/');
  const isFloor = `${room}/${floor}` in mayImport || (room === 'server' && floor !== '' && !floor.includes('.'));
  return isFloor ? `${room}/${floor}` : room;
}
