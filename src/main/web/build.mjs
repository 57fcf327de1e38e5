// Builds the style sheet and the scripts into target/web, which Maven puts on the class path, and compresses each file once.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const web = join(root, 'src/main/web');
const out = join(root, 'target/web/static/assets');
// Not for browsers: papers are set with these on the server, and carry them inside.
const fonts = join(root, 'target/web/papers/fonts');

// Old phones are common in the field; these browsers are from 2020 and 2021.
const target = ['chrome80', 'firefox78', 'safari14.1'];

const bundle = { bundle: true, minify: true, target, legalComments: 'eof', logLevel: 'warning' };

async function styles() {
  const { css } = sass.compile(join(web, 'styles/sira.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
    // Bootstrap 5.3 is written with @import.
    silenceDeprecations: ['import']
  });
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target });
  await writeFile(join(out, 'sira.css'), code);
}

async function scripts() {
  await esbuild.build({ ...bundle, entryPoints: [join(web, 'scripts/sira.js')], format: 'iife', outfile: join(out, 'sira.js') });
  // A module of its own, for the diagram tab only; its style sheet comes out beside it.
  await esbuild.build({ ...bundle, entryPoints: [join(web, 'scripts/diagram.js')], format: 'esm', outfile: join(out, 'diagram.js') });
}

async function paperFonts() {
  const source = join(root, 'node_modules/dejavu-fonts-ttf');
  await mkdir(fonts, { recursive: true });
  for (const name of ['ttf/DejaVuSansCondensed.ttf', 'ttf/DejaVuSansCondensed-Bold.ttf', 'LICENSE']) {
    await cp(join(source, name), join(fonts, name.replace('ttf/', '')));
  }
}

async function compress() {
  const report = [];
  for (const name of (await readdir(out)).filter((n) => /\.(css|js|svg)$/.test(n))) {
    const content = await readFile(join(out, name));
    const gzip = gzipSync(content, { level: 9 });
    const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    await writeFile(join(out, `${name}.gz`), gzip);
    await writeFile(join(out, `${name}.br`), brotli);
    report.push(`${name} ${content.length} B, gzip ${gzip.length}, brotli ${brotli.length}`);
  }
  console.log(report.join('\n'));
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([styles(), scripts(), paperFonts(), cp(join(web, 'images'), out, { recursive: true })]);
await compress();
