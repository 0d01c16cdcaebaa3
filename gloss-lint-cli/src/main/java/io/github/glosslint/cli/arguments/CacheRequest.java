package io.github.glosslint.cli.arguments;

import io.github.glosslint.CacheFolders;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.report.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where reports are kept from run to run, as given.
 *
 * @param folder null if the user named none
 * @param none whether none are kept
 */
public record CacheRequest(@Nullable String folder, boolean none) {

  /**
   * Where reports are kept; null if they are not.
   *
   * @throws UsageException if nothing can be kept where the user wants it
   */
  @Nullable Path path(Path workingDirectory, Map<String, String> variables) throws UsageException {
    if (none) {
      return null;
    }
    if (folder == null) {
      return CacheFolders.usual(variables);
    }
    Path named = Request.resolve(workingDirectory, folder);
    try {
      CacheFolders.prepare(named);
    } catch (IOException e) {
      throw UsageException.input(
          "no reports can be kept in "
              + SafeText.path(folder)
              + ": "
              + SafeText.of(String.valueOf(e.getMessage()))
              + "\n--cache-dir needs a folder of your own; --no-cache keeps nothing");
    }
    return named;
  }
}
