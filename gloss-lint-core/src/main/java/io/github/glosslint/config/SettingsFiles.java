package io.github.glosslint.config;

import io.github.glosslint.text.PathNames;
import io.github.glosslint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
      if (in(folder, Set.of()) != null || Files.exists(folder.resolve(".git"))) {
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
    return find(target, Set.of());
  }

  /**
   * The same.
   *
   * @param more files that count as well, absolute, whether or not they exist
   */
  public static Optional<Path> find(Path target, Set<Path> more) {
    Path start = target.toAbsolutePath().normalize();
    for (Path folder = Files.isDirectory(start) ? start : start.getParent();
        folder != null;
        folder = folder.getParent()) {
      Path file = in(folder, more);
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
  private static @Nullable Path in(Path folder, Set<Path> more) {
    for (String place : places()) {
      Path file = folder.resolve(place);
      if (more.contains(file) || Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }

  /**
   * Reads a settings file, and what it extends. Its globs are relative to its folder, or to the
   * parent of {@code .config}; those of a file outside the root are relative to the root.
   *
   * @param root the root of the run
   * @param names what error messages call a file, with {@code /}
   * @throws SettingsException if the file cannot be read or is invalid
   */
  public static Settings read(
      Path file, Path root, Function<Path, String> names, SettingsVocabulary vocabulary) {
    return read(file, root, names, vocabulary, Map.of());
  }

  /**
   * The same.
   *
   * @param texts what counts in place of files, by absolute paths
   */
  public static Settings read(
      Path file,
      Path root,
      Function<Path, String> names,
      SettingsVocabulary vocabulary,
      Map<Path, String> texts) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path top = folder == null ? absolute : topFor(folder, root);
    String shown = names.apply(absolute);
    String path = PathNames.slashed(top.relativize(absolute));
    String given = texts.get(absolute);
    return chain(new FolderTree(top, names, texts), !isRoot(top, root), vocabulary)
        .read(new SourceText(shown, given == null ? text(absolute, shown) : given), path, "");
  }

  /**
   * Reads settings given as text, and what they extend.
   *
   * @param text in the format of a settings file, with its name in error messages
   * @param folder the folder that globs, and paths of files that it extends, are relative to
   * @param root the root of the run
   * @throws SettingsException if anything in it is wrong
   */
  public static Settings read(
      SourceText text,
      Path folder,
      Path root,
      Function<Path, String> names,
      SettingsVocabulary vocabulary) {
    Path top = topFor(folder, root);
    return chain(new FolderTree(top, names, Map.of()), !isRoot(top, root), vocabulary)
        .read(text, null, PathNames.slashed(top.relativize(folder)));
  }

  /**
   * Reads a settings file of a tree, and what it extends.
   *
   * @param path of the file in the tree, whose top is the root of the run
   * @throws SettingsException if there is no such file, or it is invalid
   */
  public static Settings read(SettingsTree tree, String path, SettingsVocabulary vocabulary) {
    String shown = tree.shown(path);
    String text;
    try {
      text = tree.text(path);
    } catch (IllegalArgumentException e) {
      throw refused(shown, String.valueOf(e.getMessage()));
    }
    if (text == null) {
      throw refused(shown, "There is no such file.");
    }
    return chain(tree, false, vocabulary).read(new SourceText(shown, text), path, "");
  }

  /**
   * The text of a settings file.
   *
   * @throws IllegalArgumentException if it is not in UTF-8; the message is a sentence
   */
  public static String decoded(byte[] bytes) {
    return FolderTree.decoded(bytes);
  }

  private static Chain chain(SettingsTree tree, boolean isApart, SettingsVocabulary vocabulary) {
    return (text, path, folder) ->
        SettingsReader.read(
            new SettingsChain(tree, isApart, vocabulary.rules()).of(text, path, folder),
            vocabulary);
  }

  /** Reads the file that nothing extends. */
  private interface Chain {
    Settings read(SourceText text, @Nullable String path, String folder);
  }

  /** What nothing outside of is read: the root, or the checkout of settings from elsewhere. */
  private static Path topFor(Path folder, Path root) {
    Path top = root.toAbsolutePath().normalize();
    if (folder.startsWith(top)) {
      return top;
    }
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return above;
      }
    }
    return folder;
  }

  private static boolean isRoot(Path top, Path root) {
    return top.equals(root.toAbsolutePath().normalize());
  }

  private static String text(Path file, String shown) {
    if (!Files.isRegularFile(file)) {
      throw refused(shown, "There is no such file.");
    }
    try {
      return FolderTree.text(file);
    } catch (IllegalArgumentException e) {
      throw refused(shown, String.valueOf(e.getMessage()));
    }
  }

  private static SettingsException refused(String shown, String message) {
    return new SettingsException(List.of(new SettingsProblem(shown, 1, 1, message, List.of())));
  }

  /** The folder to which a settings file applies. */
  public static @Nullable Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder != null && isNamed(folder, ".config") ? folder.getParent() : folder;
  }

  private static boolean isNamed(Path folder, String name) {
    Path last = folder.getFileName();
    return last != null && last.toString().equals(name);
  }
}
