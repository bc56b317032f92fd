/** What no resident should read on a page of a task or a site: a clerk's desk, a machine's verdict, commands and file names. */
export const forbiddenWords: readonly RegExp[] = [
  /手边/u,
  /无法计算/u,
  /暂无进展报告/u,
  /另一读法/u,
  /npm run/u,
  /content\/areas/u,
  /\.ya?ml\b/u,
  /\b(?:undefined|NaN|null)\b/u,
  /\[object /u,
  // A sentence that begins with 其中 and has no number and no verb: 其中鹰山小学。
  /其中[^\d，。；：、完开建有]{1,12}。/u,
  // A half-width mark of our own between two Chinese characters is looked for in our sentences only: quotations keep theirs.
];

/** Half-width punctuation between Chinese characters, which our own sentences never have. */
export const halfWidth = /[\p{Script=Han}][,;:?!][\p{Script=Han}]/u;
