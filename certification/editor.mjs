// A schema-aware editor, as people have it: the YAML language server behind VS Code, Neovim, IntelliJ's LSP and others,
// told by a policy's first line where its schema is.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import {
  createProtocolConnection,
  CompletionRequest,
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { url } from './entente.mjs';

const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');

/** Opens texts in an editor that is closed when the test `t` ends. */
export async function openEditor(t) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  t.after(() => {
    connection.dispose();
    child.kill();
  });
  const waiting = new Map();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
    waiting.get(uri)?.(diagnostics),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] }, completion: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } },
  });
  return new Editor(connection, waiting);
}

class Editor {
  #connection;
  #waiting;
  #opened = 0;

  constructor(connection, waiting) {
    this.#connection = connection;
    this.#waiting = waiting;
  }

  /** Opens a policy; answers what the editor underlines. Lines count from the policy's first, which is 0. */
  async open(policy) {
    const uri = `file:///policy-${(this.#opened += 1)}.yaml`;
    const text = `# yaml-language-server: $schema=${new URL('/v1/policies/schema.json', url)}\n${policy}`;
    const diagnostics = new Promise((resolve) => this.#waiting.set(uri, resolve));
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    const underlined = (await diagnostics).map(({ range, message }) => ({ line: range.start.line - 1, message }));
    underlined.sort((one, other) => one.line - other.line);
    return { uri, underlined };
  }

  /** What the editor offers at a place; lines and characters count from 0. */
  async offers(uri, line, character) {
    const found = await this.#connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: line + 1, character },
    });
    return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label);
  }

  /** What the editor says about a place. */
  async explains(uri, line, character) {
    const hover = await this.#connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: line + 1, character },
    });
    return hover?.contents.value ?? '';
  }
}
