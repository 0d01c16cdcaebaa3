package io.github.glosslint;

import io.github.glosslint.cache.RunCache;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folders that reports are kept in from run to run, see {@link GlossLint#cache(Path)}. */
public final class CacheFolders {

  private CacheFolders() {}

  /**
   * The folder of this program among those of the user for what can be made anew.
   *
   * @param variables of the environment
   * @return null if the user has no such folders
   */
  public static @Nullable Path usual(Map<String, String> variables) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path caches = absolute(variables.get("XDG_CACHE_HOME"));
    if (caches == null && system.startsWith("windows")) {
      caches = absolute(variables.get("LOCALAPPDATA"));
    } else if (caches == null) {
      Path home = absolute(variables.get("HOME"));
      caches =
          home == null
              ? null
              : home.resolve(system.startsWith("mac") ? "Library/Caches" : ".cache");
    }
    return caches == null ? null : caches.resolve("gloss-lint");
  }

  private static @Nullable Path absolute(@Nullable String path) {
    try {
      Path found = path == null ? null : Path.of(path);
      return found == null || !found.isAbsolute() ? null : found;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * Prepares a folder that somebody named, and creates it if need be: what is asked for should not
   * be left undone in silence.
   *
   * @throws IOException if nothing can be kept there; the message says why, not where
   */
  public static void prepare(Path folder) throws IOException {
    RunCache.prepare(folder);
  }
}
