package io.github.glosslint.cli.init;

import io.github.glosslint.GlossLint;
import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.cli.arguments.CommandOptions;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.text.PathNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code init} writes.
 *
 * @param folder the folder that the settings are for, a real path
 * @param repository the folder of what services and hooks read: the root of the Git checkout, or
 *     {@code folder} if there is none
 * @param settings the settings file, which need not exist
 * @param inForce the settings file that holds for the folder so far; null if none does
 */
public record InitPlace(Path folder, Path repository, Path settings, @Nullable Path inForce) {

  static InitPlace of(@Nullable String path, Path workingDirectory) throws UsageException {
    Path given =
        path == null ? workingDirectory : Request.existing(workingDirectory, path).normalize();
    if (!Files.isDirectory(given)) {
      throw UsageException.input(path + " is a file; init takes the folder that settings are for");
    }
    Path asked = PathNames.real(given);
    Path root = PathNames.real(GlossLint.rootOf(asked));
    // Without a checkout, settings further down would cut the folder off from its site.
    Path folder = Files.exists(root.resolve(".git")) ? asked : root;
    Optional<Path> inForce = SettingsFiles.find(folder);
    Path own = folder.resolve(SettingsFiles.NAME);
    for (String place : SettingsFiles.places()) {
      if (inForce.isPresent() && inForce.get().equals(folder.resolve(place))) {
        own = inForce.get();
      }
    }
    return new InitPlace(folder, root, own, inForce.orElse(null));
  }

  Path baseline() {
    return folder.resolve(Baseline.NAME);
  }

  /** The folder as seen from the repository, with {@code /}; empty for the repository itself. */
  String pathInRepository() {
    String path = new PathNames(repository).name(folder);
    // Not to be taken for an option or a command.
    return path.startsWith("-") || CommandOptions.names().contains(path) ? "./" + path : path;
  }
}
