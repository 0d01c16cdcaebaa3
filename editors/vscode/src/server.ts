import { spawn, type ChildProcessWithoutNullStreams, type SpawnOptionsWithoutStdio } from 'node:child_process';
import * as path from 'node:path';
import { isJar, type Tool } from './tool';

/** What the user says of the Java virtual machine; empty where he says nothing. */
export interface Java {
  readonly home: string;
  readonly options: string;
}

/** How a server is started. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: SpawnOptionsWithoutStdio;
}

const SERVE = ['server', '--stdio'];

/** How to start the server of a tool. */
export function launchOf(tool: Tool, java: Java, environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): Launch {
  const home = java.home.trim();
  const extra = java.options.trim();
  const env: NodeJS.ProcessEnv = { ...environment };
  if (home !== '') {
    env['JAVA_HOME'] = home;
  }
  if (isJar(tool.path)) {
    const from = env['JAVA_HOME'] ?? '';
    const options = extra === '' ? [] : extra.split(/\s+/);
    return {
      command: from === '' ? 'java' : path.join(from, 'bin', 'java'),
      // -Xlog:disable: warnings of the virtual machine would end up between the messages.
      args: ['-XX:+UseSerialGC', '-Xlog:disable', ...options, '-jar', tool.path, ...SERVE],
      options: { env },
    };
  }
  if (extra !== '') {
    env['GLOSS_LINT_JAVA_OPTS'] = [env['GLOSS_LINT_JAVA_OPTS'] ?? '', extra].join(' ').trim();
  }
  if (platform === 'win32' && /\.(cmd|bat)$/i.test(tool.path)) {
    // Node refuses to start scripts without a shell, and the shell splits paths at blanks.
    return { command: `"${tool.path}"`, args: SERVE, options: { env, shell: true } };
  }
  return { command: tool.path, args: SERVE, options: { env } };
}

/** A server that was started, and the end of what it wrote to its standard error. */
export class RunningServer {
  private said = '';

  private constructor(readonly process: ChildProcessWithoutNullStreams) {
    process.stderr.setEncoding('utf8');
    process.stderr.on('data', (text: string) => {
      this.said = (this.said + text).slice(-4096);
    });
  }

  /** Starts a server, or says why the system cannot. */
  static start(launch: Launch): Promise<RunningServer> {
    return new Promise((resolve, reject) => {
      const child = spawn(launch.command, launch.args, { ...launch.options, stdio: 'pipe' });
      const running = new RunningServer(child);
      // A server that is gone makes its pipe fail; that it is gone is told elsewhere.
      child.stdin.on('error', () => {});
      child.once('spawn', () => resolve(running));
      child.once('error', (reason) => reject(new Error(`${launch.command} does not start: ${reason.message}`)));
    });
  }

  /** The last line that it wrote to its standard error; empty if it wrote none. */
  lastWords(): string {
    return this.said.trim().split(/\r?\n/).at(-1)?.trim() ?? '';
  }
}
