package io.github.glosslint.linked;

import io.github.glosslint.text.SourceText;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A linked site with the tree that it was read from, as it is at one moment.
 *
 * @param root the folder that the paths of facts are relative to; absolute, without symlinks
 * @param texts the text of a file by its path, as it was read; null if it cannot be read
 */
public record LinkedTree(Path root, Site site, Function<String, @Nullable SourceText> texts) {

  /** The file that a path of a fact stands for. */
  public Path file(String path) {
    return root.resolve(path).normalize();
  }
}
