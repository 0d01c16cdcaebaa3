package io.github.glosslint.migration;

import java.util.List;
import java.util.Set;

/**
 * Files that a tool leaves out, in the format of {@code .gitignore}.
 *
 * @param tool whose file it is
 * @param name of the file
 */
record IgnoreFile(String tool, String name) implements Importer {

  @Override
  public List<String> names() {
    return List.of(name);
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
