import * as vscode from 'vscode';

/** The output channel, made with the first line: most sessions have nothing to say. */
export class Log implements vscode.Disposable {
  #channel: vscode.LogOutputChannel | undefined;

  info(line: string): void {
    this.#open().info(line);
  }

  error(error: unknown): void {
    this.#open().error(error instanceof Error ? error : String(error));
  }

  show(): void {
    this.#open().show();
  }

  dispose(): void {
    this.#channel?.dispose();
  }

  #open(): vscode.LogOutputChannel {
    this.#channel ??= vscode.window.createOutputChannel('Heshu', { log: true });
    return this.#channel;
  }
}
