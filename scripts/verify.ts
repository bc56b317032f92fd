/** `npm run verify -- <folder>`: checks what the content quotes against the texts of the documents; exit 1 if anything differs. */
import { verify } from './verify/command.ts';

const { isSound, words } = verify(process.argv.slice(2));
if (isSound) console.log(words);
else console.error(words);
process.exitCode = isSound ? 0 : 1;
