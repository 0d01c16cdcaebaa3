import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, shown } from '../src/status';
import { checksUrls } from '../src/urls';

describe('the status', () => {
  it('names the version and where the program is from', () => {
    const running = shown({ kind: 'running', version: '1.2.3', tool: { path: '/bin/gloss-lint', origin: 'PATH' } });
    assert.equal(running.text, 'gloss-lint 1.2.3');
    assert.equal(running.detail, '/bin/gloss-lint, from the PATH');
    assert.equal(running.action, 'showOutput');
  });

  it('offers a restart where nothing runs, and is an error only for a reason', () => {
    assert.deepEqual(
      [shown({ kind: 'stopped', reason: '' }), shown({ kind: 'stopped', reason: 'no Java' })].map((each) => [
        each.action,
        each.isError,
      ]),
      [
        ['restart', false],
        ['restart', true],
      ],
    );
    assert.ok(shown({ kind: 'starting' }).busy);
  });

  it('prefers what the server said to what the client saw', () => {
    assert.equal(failure(new Error('closed'), 'gloss-lint: gloss-lint needs a JDK'), 'gloss-lint: gloss-lint needs a JDK');
    assert.equal(failure(new Error('closed'), ''), 'gloss-lint: closed');
    assert.equal(failure('closed', 'killed'), 'gloss-lint: killed');
  });

  it('knows whether URLs can be checked', () => {
    assert.ok(checksUrls({ executeCommandProvider: { commands: ['gloss-lint.checkUrls'] } }));
    assert.ok(!checksUrls({ executeCommandProvider: { commands: ['another'] } }));
    assert.ok(!checksUrls({}));
    assert.ok(!checksUrls(undefined));
  });
});
