import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findTool, ToolMissing, type Search } from '../src/tool';

describe('the program is found', () => {
  let root: string;

  before(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'gloss-lint tool '));
    program('bin/gloss-lint');
    program('other/gloss-lint');
    program('home/tools/gloss-lint');
    program('checkout/gloss-lint');
    program('project/build/lint');
    fs.mkdirSync(path.join(root, 'folders/gloss-lint'), { recursive: true });
    fs.writeFileSync(path.join(root, 'bin/gloss-lint-cli.jar'), '');
    fs.mkdirSync(path.join(root, 'plain'));
    fs.writeFileSync(path.join(root, 'plain/gloss-lint'), 'no program');
    for (const ending of ['cmd', 'exe']) {
      fs.mkdirSync(path.join(root, ending));
      fs.writeFileSync(path.join(root, ending, `gloss-lint.${ending}`), '');
    }
  });

  after(() => fs.rmSync(root, { recursive: true }));

  it('by the setting before anything else', () => {
    assert.deepEqual(find({ setting: at('other/gloss-lint'), folders: [at('checkout')] }), {
      path: at('other/gloss-lint'),
      origin: 'setting',
    });
  });

  it('by a setting that counts from home or from a folder of the workspace', () => {
    const folders = [at('plain'), at('project')];
    assert.equal(find({ setting: '~/tools/gloss-lint' }).path, at('home/tools/gloss-lint'));
    assert.equal(find({ setting: './build/lint', folders }).path, at('project/build/lint'));
    assert.equal(find({ setting: '${workspaceFolder}/build/lint', folders }).path, at('project/build/lint'));
    assert.equal(find({ setting: 'build/lint', folders }).path, at('project/build/lint'));
  });

  it('by a setting that is a name on the PATH, or a jar', () => {
    assert.equal(find({ setting: 'gloss-lint' }).path, at('bin/gloss-lint'));
    assert.equal(find({ setting: at('bin/gloss-lint-cli.jar') }).path, at('bin/gloss-lint-cli.jar'));
  });

  it('in the workspace, if that is trusted', () => {
    const folders = [at('project'), at('checkout')];
    assert.deepEqual(find({ folders }), { path: at('checkout/gloss-lint'), origin: 'workspace' });
    assert.deepEqual(find({ folders, trusted: false }), { path: at('bin/gloss-lint'), origin: 'PATH' });
  });

  it('on the PATH, in its order, past folders and files that are no programs', () => {
    const PATH = ['', '.', at('folders'), at('plain'), at('missing'), at('other'), at('bin')].join(':');
    assert.deepEqual(find({ environment: { PATH } }), { path: at('other/gloss-lint'), origin: 'PATH' });
  });

  it('by the endings of Windows', () => {
    const windows = (...folders: string[]) =>
      find({ platform: 'win32', environment: { Path: folders.map(at).join(';') } }).path;
    assert.equal(windows('bin', 'cmd'), at('cmd/gloss-lint.cmd'));
    assert.equal(windows('exe', 'cmd'), at('exe/gloss-lint.exe'));
  });

  it('or the next step is told', () => {
    assert.throws(() => find({ environment: {} }), missing(/not on the PATH\. Install it, or .* gloss-lint\.path/));
    assert.throws(() => find({ setting: '/no/such' }), missing(/gloss-lint\.path leads to \/no\/such, .*Correct it/));
    assert.throws(() => find({ setting: 'no-such' }), missing(/"no-such", which is not on the PATH/));
    assert.throws(() => find({ setting: at('plain/gloss-lint') }), missing(/which is no program/));
    assert.throws(() => find({ setting: 'x.jar', folders: [at('bin')] }), missing(/x\.jar, which is no program/));
  });

  function find(search: Partial<Search>) {
    return findTool({
      setting: '',
      folders: [],
      trusted: true,
      environment: { PATH: at('bin'), HOME: at('home') },
      platform: 'linux',
      ...search,
    });
  }

  function missing(message: RegExp) {
    return (thrown: unknown) => {
      assert.ok(thrown instanceof ToolMissing);
      assert.match(thrown.message, message);
      return true;
    };
  }

  function at(name: string): string {
    return path.join(root, name);
  }

  function program(name: string): void {
    fs.mkdirSync(path.dirname(at(name)), { recursive: true });
    fs.writeFileSync(at(name), '#!/bin/sh\n', { mode: 0o755 });
  }
});
