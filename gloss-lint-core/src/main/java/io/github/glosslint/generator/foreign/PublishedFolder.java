package io.github.glosslint.generator.foreign;

import io.github.glosslint.site.UrlPath;
import java.util.List;

/**
 * A folder that a generator publishes.
 *
 * @param folder what is published, with its final slash; empty for the root of the run
 * @param root where the settings of the generator are, in the same form
 * @param marker the settings file of the generator
 */
record PublishedFolder(ForeignGenerator generator, String folder, String root, String marker) {

  /** Pages that people read on GitHub, wherever a generator lives. */
  private static final List<String> ON_GITHUB =
      List.of("README", "CONTRIBUTING", "CHANGELOG", "CODE_OF_CONDUCT", "SECURITY", "LICENSE");

  /** Whether the generator publishes a file. */
  boolean shows(String path) {
    return path.startsWith(folder) && !(UrlPath.folder(path).equals(root) && isReadOnGitHub(path));
  }

  private static boolean isReadOnGitHub(String path) {
    String name = UrlPath.withoutExtension(UrlPath.name(path));
    for (String page : ON_GITHUB) {
      if (page.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
