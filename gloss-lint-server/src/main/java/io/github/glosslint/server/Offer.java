package io.github.glosslint.server;

import io.github.glosslint.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;

/** What can be done about a finding besides its fixes. */
@FunctionalInterface
interface Offer {

  /**
   * The actions, without what says which finding they are for.
   *
   * @param file that the finding is in
   */
  List<CodeAction> about(Finding finding, Path file);
}
