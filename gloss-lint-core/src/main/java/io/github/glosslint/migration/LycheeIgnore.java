package io.github.glosslint.migration;

import java.util.List;
import java.util.Set;

/** {@code .lycheeignore}: a pattern of links on each line. */
final class LycheeIgnore implements Importer {

  @Override
  public String tool() {
    return "lychee";
  }

  @Override
  public List<String> names() {
    return List.of(".lycheeignore");
  }

  @Override
  public boolean isAside() {
    return true;
  }

  @Override
  public void read(ForeignFile file, Draft draft) {
    LineFile.entries(file).forEach(pattern -> draft.skip("", pattern, draft::leaveLocal));
  }

  @Override
  public Set<String> keys() {
    return Set.of();
  }
}
