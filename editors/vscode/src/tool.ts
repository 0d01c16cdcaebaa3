import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** What decides which gloss-lint is started. */
export interface Search {
  /** The setting gloss-lint.path; empty if nobody set it. */
  readonly setting: string;
  /** The folders of the workspace, in their order. */
  readonly folders: readonly string[];
  /** Whether programs of the workspace may run. */
  readonly trusted: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/** A gloss-lint that is there. */
export interface Tool {
  readonly path: string;
  readonly origin: 'setting' | 'workspace' | 'PATH';
}

/** There is none; the message says what to do next. */
export class ToolMissing extends Error {}

const NAME = 'gloss-lint';

/** Finds the program: the setting alone if there is one, then the workspace, then the PATH. */
export function findTool(search: Search): Tool {
  const setting = search.setting.trim();
  if (setting !== '') {
    return { path: named(setting, search), origin: 'setting' };
  }
  if (search.trusted) {
    for (const folder of search.folders) {
      const found = executable(path.join(folder, NAME), search);
      if (found !== undefined) {
        return { path: found, origin: 'workspace' };
      }
    }
  }
  const found = onPath(NAME, search);
  if (found !== undefined) {
    return { path: found, origin: 'PATH' };
  }
  throw new ToolMissing(
    'gloss-lint is not on the PATH. Install it, or say where it is in the setting gloss-lint.path.',
  );
}

function named(setting: string, search: Search): string {
  const isPath = /[\\/]/.test(setting) || setting.startsWith('~') || setting.startsWith('$');
  if (!isPath && !isJar(setting)) {
    const found = onPath(setting, search);
    if (found !== undefined) {
      return found;
    }
    throw new ToolMissing(`The setting gloss-lint.path is "${setting}", which is not on the PATH. Correct it, or clear it.`);
  }
  const candidates = places(setting, search);
  for (const candidate of candidates) {
    const found = isJar(candidate) ? (isFile(candidate) ? candidate : undefined) : executable(candidate, search);
    if (found !== undefined) {
      return found;
    }
  }
  throw new ToolMissing(
    `The setting gloss-lint.path leads to ${candidates.join(' or ')}, which is no program. Correct it, or clear it.`,
  );
}

/** The absolute paths that a setting may mean: a relative one is looked for in each folder. */
function places(setting: string, search: Search): string[] {
  if (setting === '~' || /^~[\\/]/.test(setting)) {
    return [path.join(search.environment['HOME'] ?? os.homedir(), setting.slice(1))];
  }
  const variable = '${workspaceFolder}';
  if (setting.includes(variable)) {
    const replaced = search.folders.map((folder) => path.normalize(setting.replaceAll(variable, folder)));
    return replaced.length > 0 ? replaced : [setting];
  }
  if (path.isAbsolute(setting) || search.folders.length === 0) {
    return [path.normalize(setting)];
  }
  return search.folders.map((folder) => path.resolve(folder, setting));
}

function onPath(name: string, search: Search): string | undefined {
  // Windows spells the variable as it likes.
  const key = Object.keys(search.environment).find((each) => each.toUpperCase() === 'PATH') ?? 'PATH';
  const delimiter = search.platform === 'win32' ? ';' : ':';
  for (const folder of (search.environment[key] ?? '').split(delimiter)) {
    // An empty or relative entry would mean the folder that the editor happens to run in.
    if (path.isAbsolute(folder)) {
      const found = executable(path.join(folder, name), search);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

function executable(file: string, search: Search): string | undefined {
  if (search.platform === 'win32') {
    const endings = ['.exe', '.cmd', '.bat'];
    const names = endings.includes(path.extname(file).toLowerCase()) ? [file] : endings.map((each) => file + each);
    return names.find(isFile);
  }
  return isFile(file) && mayRun(file) ? file : undefined;
}

export function isJar(file: string): boolean {
  return file.toLowerCase().endsWith('.jar');
}

function isFile(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function mayRun(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
