package io.github.glosslint.cli;

import io.github.glosslint.Report;
import io.github.glosslint.catalogue.RuleCatalogue;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The library as the command line uses it. */
final class LibraryLinter implements Linter {

  private final InputStream in;

  LibraryLinter(InputStream in) {
    this.in = in;
  }

  @Override
  public Report check(Request request, Progress progress) throws UsageException {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> documents(Request request) throws UsageException {
    throw new UnsupportedOperationException();
  }

  @Override
  public String settings(Request request, Path file) throws UsageException {
    throw new UnsupportedOperationException();
  }

  @Override
  public RuleCatalogue rules() {
    throw new UnsupportedOperationException();
  }
}
