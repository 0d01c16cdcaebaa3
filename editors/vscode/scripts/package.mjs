// Makes the .vsix of what scripts/build.mjs bundled. The command of vsce would ask the registry for newer versions of itself.
import * as fs from 'node:fs';
import { createVSIX } from '@vscode/vsce';

const { name, version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
fs.copyFileSync('../../LICENSE', 'LICENSE');
await createVSIX({ packagePath: `dist/${name}-${version}.vsix`, dependencies: false });
