package io.github.glosslint.cli.arguments;

import io.github.glosslint.cli.console.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where reports are kept from run to run, as given.
 *
 * @param folder null if the user named none
 * @param none whether none are kept
 */
public record CacheRequest(@Nullable String folder, boolean none) {

  /** Where reports are kept; null if they are not. */
  @Nullable Path path(Path workingDirectory, Map<String, String> variables) throws UsageException {
    if (none) {
      return null;
    }
    return folder == null ? usual(variables) : Request.resolve(workingDirectory, folder);
  }

  /** The folder of this program among those of the user for what can be made anew. */
  private static @Nullable Path usual(Map<String, String> variables) {
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
}
