import assert from 'node:assert/strict';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Location,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { launchOf, RunningServer } from '../src/server';
import { findTool, type Tool } from '../src/tool';

/** The program that is tested; by default that of the checkout. */
const PROGRAM = process.env['GLOSS_LINT'] ?? path.resolve('../../gloss-lint');
const NO_JAVA_SETTINGS = { home: '', options: '' };

describe('the server, started as the extension starts it', { timeout: 300_000 }, () => {
  let folder: string;
  let server: RunningServer;
  let connection: ProtocolConnection;
  let told: Diagnostic[];
  const waiting: (() => void)[] = [];

  before(async () => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'gloss-lint é ')));
    fs.writeFileSync(path.join(folder, 'a.md'), '# A\n\n[b](B.md)\n');
    fs.writeFileSync(path.join(folder, 'b.md'), '# Bee\n\n## Hive\n');
    const tool = findTool({
      setting: PROGRAM,
      folders: [folder],
      trusted: true,
      environment: process.env,
      platform: process.platform,
    });
    server = await RunningServer.start(launchOf(tool, NO_JAVA_SETTINGS, process.env, process.platform));
    connection = createProtocolConnection(
      new StreamMessageReader(server.process.stdout),
      new StreamMessageWriter(server.process.stdin),
    );
    connection.onRequest(RegistrationRequest.type, () => {});
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (uri === uriOf('a.md')) {
        told = diagnostics;
        waiting.splice(0).forEach((each) => each());
      }
    });
    connection.listen();
    const { serverInfo, capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'docs' }],
      capabilities: {
        workspace: {
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceEdit: { documentChanges: true },
        },
      },
    });
    assert.equal(serverInfo?.name, 'gloss-lint');
    assert.notEqual(serverInfo?.version ?? '', '');
    assert.ok(capabilities.codeActionProvider);
    await connection.sendNotification(InitializedNotification.type, {});
  });

  after(() => {
    server?.process.kill();
    fs.rmSync(folder, { recursive: true });
  });

  it('reports what is wrong in a document that is opened', async () => {
    const first = next();
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: uriOf('a.md'), languageId: 'markdown', version: 1, text: text('a.md') },
    });
    await first;
    await until(() => told.length === 1);
    assert.deepEqual(
      told.map((each) => [each.code, each.source, each.range.start.line]),
      [['link/case-mismatch', 'gloss-lint', 2]],
    );
  });

  it('offers fixes, one by one and all at once', async () => {
    const single = await actions(['quickfix']);
    const all = await actions(['source.fixAll.gloss-lint']);
    assert.deepEqual(edits(single[0]), ['b.md']);
    assert.deepEqual(edits(all[0]), ['b.md']);
    assert.ok(single[0]?.isPreferred);
  });

  it('goes to what a link leads to, and shows it', async () => {
    await change(2, '# A\n\n[b](b.md#hive)\n');
    const at = { textDocument: { uri: uriOf('a.md') }, position: { line: 2, character: 6 } };
    const place = [(await connection.sendRequest(DefinitionRequest.type, at)) as Location | Location[]].flat()[0];
    assert.equal(place?.uri, uriOf('b.md'));
    const hover = await connection.sendRequest(HoverRequest.type, at);
    assert.match(JSON.stringify(hover?.contents), /Hive/);
  });

  it('follows what is typed, and completes it', async () => {
    await change(3, '# A\n\n[b](b.md)\n\n[c](b.md#');
    const found = await connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: uriOf('a.md') },
      position: { line: 4, character: 9 },
    });
    const items: CompletionItem[] = Array.isArray(found) ? found : (found?.items ?? []);
    assert.deepEqual(items.map((each) => each.label).sort(), ['bee', 'hive']);
    await change(4, '# A\n\n[b](b.md)\n');
    await until(() => told.length === 0);
  });

  it('ends when it is asked to', async () => {
    const ended = once(server.process, 'exit');
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await ended, [0, null]);
  });

  async function actions(only: string[]): Promise<CodeAction[]> {
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const found = await connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf('a.md') },
      range,
      context: { diagnostics: [], only },
    });
    return (found ?? []) as CodeAction[];
  }

  function edits(action: CodeAction | undefined): string[] {
    const changes = (action?.edit?.documentChanges ?? []).filter(TextDocumentEdit.is);
    return changes.flatMap((change) => change.edits.map((edit) => ('newText' in edit ? edit.newText : '')));
  }

  async function change(version: number, now: string): Promise<void> {
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf('a.md'), version },
      contentChanges: [{ text: now }],
    });
  }

  function next(): Promise<void> {
    return new Promise((resolve) => waiting.push(resolve));
  }

  /** Waits for diagnostics that satisfy a condition; the test's time limit ends it. */
  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await next();
    }
  }

  function uriOf(name: string): string {
    return pathToFileURL(path.join(folder, name)).href;
  }

  function text(name: string): string {
    return fs.readFileSync(path.join(folder, name), 'utf8');
  }
});

describe('what starts the server', () => {
  const script: Tool = { path: '/tools/gloss-lint', origin: 'PATH' };

  it('is the program itself, with what the settings say of Java', () => {
    const java = { home: '/jdk', options: ' -Xmx1g  -ea ' };
    const launch = launchOf(script, java, { GLOSS_LINT_JAVA_OPTS: '-Xss2m' }, 'linux');
    assert.deepEqual([launch.command, ...launch.args], ['/tools/gloss-lint', 'server', '--stdio']);
    assert.equal(launch.options.env?.['JAVA_HOME'], '/jdk');
    assert.equal(launch.options.env?.['GLOSS_LINT_JAVA_OPTS'], '-Xss2m -Xmx1g  -ea');
    assert.ok(!launch.options.shell);
  });

  it('is Java, if the program is a jar', () => {
    const jar: Tool = { path: '/tools/gloss-lint-cli-1.0.0-all.jar', origin: 'setting' };
    const launch = launchOf(jar, { home: '/jdk', options: '-Xmx1g -ea' }, {}, 'linux');
    assert.equal(launch.command, path.join('/jdk', 'bin', 'java'));
    assert.deepEqual(launch.args.slice(-6), ['-Xmx1g', '-ea', '-jar', jar.path, 'server', '--stdio']);
    assert.equal(launchOf(jar, NO_JAVA_SETTINGS, {}, 'linux').command, 'java');
    assert.equal(launchOf(jar, NO_JAVA_SETTINGS, { JAVA_HOME: '/other' }, 'linux').command, path.join('/other', 'bin', 'java'));
  });

  it('is a shell for scripts of Windows', () => {
    const launch = launchOf({ path: 'C:\\My Tools\\gloss-lint.cmd', origin: 'PATH' }, NO_JAVA_SETTINGS, {}, 'win32');
    assert.equal(launch.command, '"C:\\My Tools\\gloss-lint.cmd"');
    assert.equal(launch.options.shell, true);
  });

  it('tells what a server said before it ended', async () => {
    const said = 'process.stderr.write("warning\\ngloss-lint: needs a JDK 17 or later\\n"); process.exitCode = 2;';
    const server = await RunningServer.start({ command: process.execPath, args: ['-e', said], options: {} });
    const [code] = await once(server.process, 'close');
    assert.equal(code, 2);
    assert.equal(server.lastWords(), 'gloss-lint: needs a JDK 17 or later');
  });

  it('tells that the system cannot start it', async () => {
    await assert.rejects(
      RunningServer.start({ command: '/no/such/program', args: [], options: {} }),
      /\/no\/such\/program does not start: .*ENOENT/,
    );
  });
});
