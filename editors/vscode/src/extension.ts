import * as vscode from 'vscode';
import { Controller } from './controller';

let controller: Controller | undefined;

/** VS Code calls this when a document of ours is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  controller = new Controller();
  context.subscriptions.push(controller);
  await controller.start();
}

/** VS Code waits for this before it ends. */
export async function deactivate(): Promise<void> {
  await controller?.stop();
}
