import * as vscode from 'vscode';
import { ExecuteCommandRequest, LanguageClient, RevealOutputChannelOn, State as ClientState } from 'vscode-languageclient/node';
import { DOCUMENTS } from './documents';
import { launchOf, RunningServer } from './server';
import { failure, shown, type State } from './status';
import { findTool, ToolMissing, type Tool } from './tool';
import { CHECK_URLS, checksUrls } from './urls';

const INSTALLATION = 'https://github.com/gloss-lint/gloss-lint#readme';

/** Starts and stops the server, and shows how it is. */
export class Controller implements vscode.Disposable {
  private readonly output = vscode.window.createOutputChannel('gloss-lint', { log: true });
  private readonly item = vscode.languages.createLanguageStatusItem('gloss-lint', [...DOCUMENTS]);
  private readonly disposables: vscode.Disposable[];
  private client: LanguageClient | undefined;
  /** One start or stop at a time: each waits for the one before. */
  private turn: Promise<void> = Promise.resolve();

  constructor() {
    this.item.name = 'gloss-lint';
    this.disposables = [
      this.output,
      this.item,
      vscode.commands.registerCommand('gloss-lint.restart', () => this.start()),
      vscode.commands.registerCommand('gloss-lint.showOutput', () => this.output.show()),
      vscode.commands.registerCommand('gloss-lint.fixAll', () => fixAll()),
      vscode.commands.registerCommand('gloss-lint.checkUrlsOfDocument', () => this.checkUrlsOfDocument()),
      vscode.commands.registerCommand('gloss-lint.checkAllUrls', () => this.checkUrls([])),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (['path', 'javaHome', 'javaOptions'].some((key) => event.affectsConfiguration(`gloss-lint.${key}`))) {
          void this.start();
        }
      }),
      // The workspace's own program may run from now on.
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.start()),
    ];
  }

  /** Starts the server anew. */
  start(): Promise<void> {
    this.turn = this.turn.then(async () => {
      await this.end();
      await this.begin();
    });
    return this.turn;
  }

  stop(): Promise<void> {
    this.turn = this.turn.then(() => this.end());
    return this.turn;
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async begin(): Promise<void> {
    this.show({ kind: 'starting' });
    let server: RunningServer | undefined;
    try {
      const settings = vscode.workspace.getConfiguration('gloss-lint');
      const tool = findTool({
        setting: settings.get('path', ''),
        folders: folders(),
        trusted: vscode.workspace.isTrusted,
        environment: process.env,
        platform: process.platform,
      });
      const java = { home: settings.get('javaHome', ''), options: settings.get('javaOptions', '') };
      const launch = launchOf(tool, java, process.env, process.platform);
      this.output.info(`${launch.command} ${launch.args.join(' ')}`);
      const client = new LanguageClient(
        'gloss-lint',
        'gloss-lint',
        async () => {
          server = await RunningServer.start(launch);
          return server.process;
        },
        {
          documentSelector: DOCUMENTS.map((filter) => ({ ...filter })),
          outputChannel: this.output,
          revealOutputChannelOn: RevealOutputChannelOn.Never,
          // This says more than the client knows, see below.
          initializationFailedHandler: () => false,
        },
      );
      this.client = client;
      client.onDidChangeState((change) => this.changed(client, tool, change.newState));
      await client.start();
    } catch (reason) {
      this.client = undefined;
      await this.fail(reason, server);
    }
  }

  private changed(client: LanguageClient, tool: Tool, now: ClientState): void {
    if (client !== this.client) {
      return;
    }
    if (now === ClientState.Running) {
      this.show({ kind: 'running', version: client.initializeResult?.serverInfo?.version ?? '', tool });
      setContext('checksUrls', checksUrls(client.initializeResult?.capabilities));
    } else if (now === ClientState.Stopped) {
      this.show({ kind: 'stopped', reason: 'The server ended; the output may say why.' });
    } else {
      this.show({ kind: 'starting' });
    }
  }

  private async fail(reason: unknown, server: RunningServer | undefined): Promise<void> {
    const message = failure(reason, server?.lastWords() ?? '');
    this.output.error(message);
    this.show({ kind: 'stopped', reason: message });
    const next = reason instanceof ToolMissing ? 'How to Install' : 'Show Output';
    // Not awaited: the message stays until somebody reads it.
    void vscode.window.showErrorMessage(message, next, 'Open Settings').then(async (choice) => {
      if (choice === 'How to Install') {
        await vscode.env.openExternal(vscode.Uri.parse(INSTALLATION));
      } else if (choice === 'Show Output') {
        this.output.show();
      } else if (choice === 'Open Settings') {
        await vscode.commands.executeCommand('workbench.action.openSettings', 'gloss-lint.');
      }
    });
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client !== undefined) {
      try {
        await client.dispose();
      } catch (reason) {
        // It had gone already.
        this.output.warn(String(reason));
      }
      this.show({ kind: 'stopped', reason: '' });
    }
  }

  private async checkUrlsOfDocument(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.uri.scheme === 'file') {
      await this.checkUrls([document.uri.toString()]);
    } else {
      void vscode.window.showInformationMessage('gloss-lint: open a saved document first.');
    }
  }

  private async checkUrls(documents: string[]): Promise<void> {
    const client = this.client;
    if (client === undefined || !checksUrls(client.initializeResult?.capabilities)) {
      void vscode.window.showInformationMessage('gloss-lint: the server that runs does not check URLs. Update gloss-lint.');
      return;
    }
    await client.sendRequest(ExecuteCommandRequest.type, { command: CHECK_URLS, arguments: documents });
  }

  private show(state: State): void {
    const { text, detail, busy, isError, action } = shown(state);
    this.item.text = text;
    this.item.detail = detail;
    this.item.busy = busy;
    this.item.severity = isError ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.item.command =
      action === 'restart'
        ? { command: 'gloss-lint.restart', title: 'Restart' }
        : { command: 'gloss-lint.showOutput', title: 'Show Output' };
    setContext('running', state.kind === 'running');
    if (state.kind !== 'running') {
      setContext('checksUrls', false);
    }
  }
}

function folders(): string[] {
  return (vscode.workspace.workspaceFolders ?? [])
    .filter((folder) => folder.uri.scheme === 'file')
    .map((folder) => folder.uri.fsPath);
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', `gloss-lint.${key}`, value);
}

async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: 'source.fixAll.gloss-lint',
    apply: 'first',
  });
}
