package io.github.glosslint.config;

import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds and reads settings files. */
public final class SettingsFiles {

  /** The name of a settings file. */
  public static final String NAME = "gloss-lint.yml";

  private static final String CONFIG = ".config/";

  /** Names that users of other tools expect. */
  private static final List<String> NEARLY =
      List.of("gloss-lint.yaml", ".gloss-lint.yml", ".gloss-lint.yaml");

  private SettingsFiles() {}

  /**
   * The places of a settings file, relative to a folder, in order of precedence: the first one that
   * exists is used.
   */
  public static List<String> places() {
    return List.of(NAME, CONFIG + NAME);
  }

  /**
   * Paths, relative to a folder, whose names are easily mistaken for that of its settings file, but
   * which are not read.
   */
  public static List<String> misnamed() {
    List<String> names = new ArrayList<>();
    for (String name : NEARLY) {
      names.add(name);
      names.add(CONFIG + name);
    }
    return names;
  }

  /**
   * Files with such names in the folders that {@link #find} searches, up to the folder in which it
   * finds a settings file.
   */
  public static List<Path> misnamed(Path target) {
    List<Path> found = new ArrayList<>();
    Path start = target.toAbsolutePath().normalize();
    for (Path folder = Files.isDirectory(start) ? start : start.getParent();
        folder != null;
        folder = folder.getParent()) {
      // Asked once: each question about what is not there costs an exception in the JDK.
      boolean config = Files.isDirectory(folder.resolve(CONFIG));
      for (String name : misnamed()) {
        if ((config || !name.startsWith(CONFIG)) && Files.isRegularFile(folder.resolve(name))) {
          found.add(folder.resolve(name));
        }
      }
      if (in(folder) != null || Files.exists(folder.resolve(".git"))) {
        break;
      }
    }
    return found;
  }

  /**
   * The settings file for a file or folder: the nearest {@code gloss-lint.yml} or {@code
   * .config/gloss-lint.yml} in its folder or a parent folder, up to the root of the Git checkout.
   * Empty if there is none.
   */
  public static Optional<Path> find(Path target) {
    Path start = target.toAbsolutePath().normalize();
    for (Path folder = Files.isDirectory(start) ? start : start.getParent();
        folder != null;
        folder = folder.getParent()) {
      Path file = in(folder);
      if (file != null) {
        return Optional.of(file);
      }
      if (Files.exists(folder.resolve(".git"))) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The settings file of a folder; null if it has none. */
  private static @Nullable Path in(Path folder) {
    for (String place : places()) {
      if (Files.isRegularFile(folder.resolve(place))) {
        return folder.resolve(place);
      }
    }
    return null;
  }

  /**
   * Reads a settings file. Its globs are relative to its folder, or to the parent of {@code
   * .config}; those of a file outside the root are relative to the root.
   *
   * @param root the root of the run
   * @param shown the name of the file in error messages, with {@code /}
   * @throws SettingsException if the file cannot be read or is invalid
   */
  public static Settings read(Path file, Path root, String shown, SettingsVocabulary vocabulary) {
    return SettingsReader.read(
        new SourceText(shown, text(file, shown)), base(file, root), vocabulary);
  }

  /**
   * Reads settings given as text.
   *
   * @param text in the format of a settings file, with its name in error messages
   * @param folder the folder that globs are relative to
   * @param root the root of the run
   * @throws SettingsException if anything in it is invalid
   */
  public static Settings read(
      SourceText text, Path folder, Path root, SettingsVocabulary vocabulary) {
    return SettingsReader.read(text, within(folder, root), vocabulary);
  }

  private static String text(Path file, String shown) {
    try {
      if (!Files.isRegularFile(file)) {
        throw refused(shown, "There is no such file.");
      }
      if (Files.size(file) > 4L * YamlLimits.SETTINGS.maxLength()) {
        throw refused(shown, "The file is too large for settings.");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused(shown, "The file is not in UTF-8.");
    } catch (IOException e) {
      throw refused(shown, "The file cannot be read.");
    }
  }

  private static SettingsException refused(String shown, String message) {
    return new SettingsException(List.of(new SettingsProblem(shown, 1, 1, message, List.of())));
  }

  private static String base(Path file, Path root) {
    Path folder = folderOf(file);
    return folder == null ? "" : within(folder, root);
  }

  /** The folder to which a settings file applies. */
  public static @Nullable Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder != null && isNamed(folder, ".config") ? folder.getParent() : folder;
  }

  /** The folder relative to the root, with {@code /}; the root itself if the folder is outside. */
  private static String within(Path folder, Path root) {
    Path top = root.toAbsolutePath().normalize();
    if (!folder.startsWith(top)) {
      return "";
    }
    return top.relativize(folder).toString().replace(top.getFileSystem().getSeparator(), "/");
  }

  private static boolean isNamed(Path folder, String name) {
    Path last = folder.getFileName();
    return last != null && last.toString().equals(name);
  }
}
