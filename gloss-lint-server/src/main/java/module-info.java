/** The language server: what the library knows, over the Language Server Protocol. */
module io.github.glosslint.server {
  requires transitive io.github.glosslint.core;
  requires com.google.gson;
  requires org.eclipse.lsp4j;
  requires org.eclipse.lsp4j.jsonrpc;
  requires static org.jspecify;

  exports io.github.glosslint.server;
}
