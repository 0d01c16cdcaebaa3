package io.github.glosslint.migration;

import java.util.List;
import java.util.Set;

/** {@code .remarkignore}, in the format of {@code .gitignore}. */
final class RemarkIgnore implements Importer {

  @Override
  public String tool() {
    return "remark";
  }

  @Override
  public List<String> names() {
    return List.of(".remarkignore");
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
