import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { measured, type Run } from './run.ts';

/** Another generator, given the finished main part of every page, which it wraps in one layout. */
export interface Peer {
  readonly name: string;
  /** Builds all pages from nothing. */
  readonly build: () => Promise<Run>;
}

/** Installed when the benchmark runs, beside it: nobody who works on the portal needs its packages. */
const eleventyVersion = '3.1.8';

/** The peers that can run here, with the pages of the built `site`; their folders are below `root`. */
export function peersOf(site: string, root: string): Peer[] {
  const pages = mainParts(site);
  return [eleventy(pages, join(root, 'eleventy')), ...(isInstalled('hugo') ? [hugo(pages, join(root, 'hugo'))] : [])];
}

interface MainPart {
  /** Site path, `p/2607118568.html`. */
  readonly path: string;
  readonly title: string;
  /** The inside of `<main>`. */
  readonly html: string;
}

function mainParts(site: string): MainPart[] {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html') && !/^p\/\d+\/index\.html$/.test(path));
  return paths.map((path) => {
    const text = readFileSync(join(site, path), 'utf8');
    const [, title = ''] = /<title>([^<]*)<\/title>/.exec(text) ?? [];
    const [, html = ''] = /<main[^>]*>(.*)<\/main>/s.exec(text) ?? [];
    return { path, title, html };
  });
}

function eleventy(pages: readonly MainPart[], root: string): Peer {
  const tool = resolve('var/bench/tools');
  const cli = join(tool, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (!existsSync(cli)) execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', tool, `@11ty/eleventy@${eleventyVersion}`]);
  write(join(root, 'package.json'), '{ "type": "module" }');
  write(join(root, 'eleventy.config.js'), "export default () => ({ dir: { input: 'src', includes: '_layouts' }, htmlTemplateEngine: false });");
  write(join(root, 'src/_layouts/page.liquid'), layout('{{ title }}', '{{ content }}'));
  for (const { path, title, html } of pages) {
    write(join(root, 'src', path), `---\nlayout: page.liquid\npermalink: ${path}\ntitle: ${JSON.stringify(title)}\n---\n${html}`);
  }
  return peer(`Eleventy ${eleventyVersion}`, root, pages.length, (out) => [process.execPath, cli, '--quiet', `--output=${out}`]);
}

function hugo(pages: readonly MainPart[], root: string): Peer {
  write(join(root, 'config.toml'), "baseURL = 'https://ms.example.gov.cn/'\ndisableKinds = ['taxonomy', 'term', 'section', 'home', 'RSS', 'sitemap', '404']\n");
  write(join(root, 'layouts/_default/single.html'), layout('{{ .Title }}', '{{ .Content }}'));
  pages.forEach(({ path, title, html }, number) => {
    write(join(root, `content/page-${number}.html`), `---\nurl: /${path}\ntitle: ${JSON.stringify(title)}\n---\n${html}`);
  });
  const [version = ''] = /\d+\.\d+\.\d+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' })) ?? [];
  return peer(`Hugo ${version}`, root, pages.length, (out) => ['hugo', '--quiet', `--destination=${out}`]);
}

/**
 * @param command of the folder it writes to, a new one each time
 * @throws if the peer did not write every page
 */
function peer(name: string, root: string, pages: number, command: (out: string) => readonly string[]): Peer {
  let built = 0;
  const build = async () => {
    built += 1;
    const out = `out-${built}`;
    const run = await measured(command(out), { cwd: root });
    const written = readdirSync(join(root, out), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length;
    if (written < pages) throw new Error(`${name} wrote ${written} of ${pages} pages`);
    return run;
  };
  return { name, build };
}

function layout(title: string, content: string): string {
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><header><a href="/">重点民生实事公开</a></header><main>${content}</main><footer>重点民生实事公开</footer></body></html>\n`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}
