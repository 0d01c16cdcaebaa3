import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, it } from 'node:test';

/** Tests run in the folder of the extension. */
const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const sources = fs
  .readdirSync('src')
  .map((name) => fs.readFileSync(path.join('src', name), 'utf8'))
  .join('\n');

describe('the manifest', () => {
  it('contributes the commands that the code registers, and no others', () => {
    const registered = [...sources.matchAll(/registerCommand\('([^']+)'/g)].map((match) => match[1]);
    const contributed = manifest.contributes.commands.map((each: { command: string }) => each.command);
    assert.deepEqual(contributed.sort(), registered.sort());
  });

  it('contributes the settings that the code reads', () => {
    const read = [...sources.matchAll(/settings\.get\('([^']+)'/g)].map((match) => `gloss-lint.${match[1]}`);
    const contributed = Object.keys(manifest.contributes.configuration.properties);
    // The client reads the setting of the trace by itself.
    assert.deepEqual(contributed.sort(), [...read, 'gloss-lint.trace.server'].sort());
  });

  it('takes no setting that starts a program from a workspace that nobody trusts', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    assert.deepEqual(restricted, ['gloss-lint.path', 'gloss-lint.javaHome', 'gloss-lint.javaOptions']);
  });

  it('has an icon', () => {
    assert.ok(fs.statSync(manifest.icon).size > 0);
  });

  it('leaves settings to the server, so that nothing is told twice', () => {
    assert.equal(manifest.contributes.yamlValidation, undefined);
  });

  it('asks for no VS Code that is older than its types', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });
});
