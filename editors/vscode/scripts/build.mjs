// Bundles the extension into dist, or, with --tests, its tests into out.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { build } from 'esbuild';

const tests = process.argv.includes('--tests');
const result = await build({
  entryPoints: tests ? ['test/tests.ts'] : ['src/extension.ts'],
  outfile: tests ? 'out/tests.js' : 'dist/extension.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: !tests,
  sourcemap: tests ? 'inline' : false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

if (!tests) {
  const notices = [...packages(result.metafile)].sort().map(notice).join('\n');
  fs.writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices);
}

/** The folders of the packages whose code is in the bundle. */
function packages(metafile) {
  const folders = new Set();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder !== undefined && bytesInOutput > 0) {
        folders.add(folder);
      }
    }
  }
  return folders;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) {
    throw new Error(`${name} has no licence file: it cannot be distributed without one`);
  }
  return `${name} ${version}, ${license}\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
}
