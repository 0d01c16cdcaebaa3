package io.github.glosslint.config;

import io.github.glosslint.text.PathNames;
import io.github.glosslint.yaml.YamlLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settings files in a folder of the disk, and texts in their place. */
final class FolderTree implements SettingsTree {

  private final Path top;
  private final Function<Path, String> names;
  private final Map<Path, String> texts;

  /**
   * @param names what error messages call a file
   * @param texts what counts in place of files, by absolute paths
   */
  FolderTree(Path top, Function<Path, String> names, Map<Path, String> texts) {
    this.top = top.toAbsolutePath().normalize();
    this.names = names;
    this.texts = texts;
  }

  @Override
  public String shown(String path) {
    return names.apply(top.resolve(path));
  }

  @Override
  public @Nullable String text(String path) {
    try {
      Path file = top.resolve(path);
      String given = texts.get(file.normalize());
      if (given != null) {
        return given;
      }
      if (!Files.isRegularFile(file)) {
        return null;
      }
      // A symbolic link is read, but not one that leads out.
      if (!PathNames.real(file).startsWith(PathNames.real(top))) {
        throw new IllegalArgumentException(
            "\"" + path + "\" is a symbolic link that leads out of the checkout.");
      }
      return text(file);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * Reads a settings file.
   *
   * @throws IllegalArgumentException if it cannot be read; the message is a sentence
   */
  static String text(Path file) {
    try {
      if (Files.size(file) > 4L * YamlLimits.SETTINGS.maxLength()) {
        throw new IllegalArgumentException("The file is too large for settings.");
      }
      return decoded(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("The file cannot be read.", e);
    }
  }

  /**
   * The text of a settings file.
   *
   * @throws IllegalArgumentException if it is not in UTF-8
   */
  static String decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The file is not in UTF-8.", e);
    }
  }
}
