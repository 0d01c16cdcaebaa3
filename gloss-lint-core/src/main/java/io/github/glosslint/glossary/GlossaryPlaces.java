package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.text.PathGlob;
import java.util.ArrayList;
import java.util.List;

/** Where the settings say that entries are. */
final class GlossaryPlaces {

  private final List<PathGlob> pages;
  private final List<PathGlob> files;

  GlossaryPlaces(GlossarySettings settings) {
    pages = globs(settings.pages(), settings.base());
    files = globs(settings.files(), settings.base());
  }

  private static List<PathGlob> globs(List<String> written, String base) {
    List<PathGlob> globs = new ArrayList<>(written.size());
    for (String glob : written) {
      globs.add(PathGlob.of(glob, base));
    }
    return globs;
  }

  /** Whether a page holds many entries. */
  boolean isPage(String path) {
    return covers(pages, path);
  }

  /** Whether a file is an entry. */
  boolean isFile(String path) {
    return covers(files, path);
  }

  private static boolean covers(List<PathGlob> globs, String path) {
    for (PathGlob glob : globs) {
      if (glob.covers(path)) {
        return true;
      }
    }
    return false;
  }
}
