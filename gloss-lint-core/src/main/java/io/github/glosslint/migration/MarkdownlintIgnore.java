package io.github.glosslint.migration;

import java.util.List;
import java.util.Set;

/** {@code .markdownlintignore}, in the format of {@code .gitignore}. */
final class MarkdownlintIgnore implements Importer {

  @Override
  public String tool() {
    return "markdownlint";
  }

  @Override
  public List<String> names() {
    return List.of(".markdownlintignore");
  }

  @Override
  public boolean isAside() {
    return true;
  }

  @Override
  public void read(ForeignFile file, Draft draft) {
    LineFile.exclude(file, draft);
  }

  @Override
  public Set<String> keys() {
    return Set.of();
  }
}
