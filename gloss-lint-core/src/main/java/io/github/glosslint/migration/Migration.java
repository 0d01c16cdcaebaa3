package io.github.glosslint.migration;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.text.PathNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes settings of other tools over. */
public final class Migration {

  private static final long MAX_SIZE = 1024 * 1024;

  private static final List<Importer> IMPORTERS =
      List.of(
          new Lychee(),
          new LycheeIgnore(),
          new MarkdownLinkCheck(),
          new HtmlTest(),
          // Whose configuration object gives way to a file of the one before.
          new Markdownlint(),
          new MarkdownlintCli2(),
          new IgnoreFile("markdownlint", ".markdownlintignore"),
          new Rumdl(),
          new Remark(),
          new IgnoreFile("remark", ".remarkignore"));

  private final List<Imported> files;
  private final Map<String, String> sections;

  private Migration(List<Imported> files, Map<String, String> sections) {
    this.files = List.copyOf(files);
    this.sections = sections;
  }

  static List<Importer> importers() {
    return IMPORTERS;
  }

  /** Settings files of other tools in a folder and in its {@code .config} and {@code .github}. */
  public static List<Path> find(Path folder) {
    Set<Path> found = new LinkedHashSet<>();
    for (Importer importer : IMPORTERS) {
      List<String> names = new ArrayList<>(importer.names());
      names.addAll(importer.programs());
      for (String place : List.of("", ".config", ".github")) {
        for (String name : names) {
          Path file = folder.resolve(place).resolve(name);
          if (Files.isRegularFile(file) && isOf(importer, file)) {
            found.add(file);
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** Whether a file whose name several tools share speaks of this one. */
  private static boolean isOf(Importer importer, Path file) {
    try {
      return importer.isIn(new ForeignFile(name(file), text(file)));
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Reads settings files that {@link #find} found: of those of a tool the first one alone, as the
   * tool does.
   *
   * @param folder the folder that our settings are for, a real path
   * @param files by how they are named to the user
   * @param rules those that settings may name
   */
  public static Migration ofFound(Path folder, Map<String, Path> files, RuleCatalogue rules) {
    return read(folder, files, true, rules);
  }

  /**
   * Reads settings files that somebody named. For the parameters see {@link #ofFound}.
   *
   * @throws IllegalArgumentException if no tool has files of such a name; the message is a sentence
   */
  public static Migration ofNamed(Path folder, Map<String, Path> files, RuleCatalogue rules) {
    return read(folder, files, false, rules);
  }

  private static Migration read(
      Path folder, Map<String, Path> files, boolean firstOnly, RuleCatalogue rules) {
    Draft draft = new Draft(rules);
    List<Imported> imported = new ArrayList<>();
    files.forEach(
        (shown, file) -> {
          List<Importer> importers = importersOf(name(file));
          if (importers.isEmpty()) {
            throw new IllegalArgumentException(
                shown + " is a settings file of no tool that is known here: " + known());
          }
          int before = imported.size();
          for (Importer importer : importers) {
            String first = draft.fileOf(importer.tool());
            draft.begin(shown, base(file), pathBetween(base(file), folder));
            if (firstOnly && first != null && !importer.isAside()) {
              draft.leave("", "the tool reads " + first + " instead");
            } else {
              read(importer, file, draft);
            }
            Imported result = draft.finish(importer.tool(), importer.isAside());
            if (!result.taken().isEmpty() || !result.left().isEmpty()) {
              imported.add(result);
            }
          }
          if (imported.size() == before) {
            String tools = String.join(", ", importers.stream().map(Importer::tool).toList());
            draft.begin(shown, base(file), "");
            draft.leave("", "it says nothing that is understood here");
            imported.add(draft.finish(tools, true));
          }
        });
    return new Migration(imported, DraftText.of(draft.values()));
  }

  /** The folder that the globs of a file are relative to. */
  private static Path base(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path above = folder == null ? null : folder.getParent();
    boolean aside = folder != null && List.of(".config", ".github").contains(name(folder));
    return aside && above != null ? above : folder == null ? file : folder;
  }

  /** One folder as seen from another above it, with a final slash; empty if that is not above. */
  private static String pathBetween(Path base, Path folder) {
    return base.equals(folder) || !folder.startsWith(base)
        ? ""
        : PathNames.slashed(base.relativize(folder)) + "/";
  }

  private static void read(Importer importer, Path file, Draft draft) {
    if (importer.programs().contains(name(file))) {
      draft.leave("", "it is a program; only its author knows what it says");
      return;
    }
    try {
      ForeignFile foreign = new ForeignFile(name(file), text(file));
      if (importer.isIn(foreign)) {
        importer.read(foreign, draft);
      }
    } catch (IllegalArgumentException e) {
      draft.leave("", Draft.clause(e));
    } catch (CharacterCodingException e) {
      draft.leave("", "it is not in UTF-8");
    } catch (IOException e) {
      draft.leave("", "it cannot be read");
    }
  }

  private static List<Importer> importersOf(String name) {
    return IMPORTERS.stream()
        .filter(
            importer ->
                importer.programs().contains(name)
                    || importer.names().stream().anyMatch(each -> isCalled(name, each)))
        .toList();
  }

  /** markdownlint-cli2 takes {@code docs.markdownlint.json}, and others any name at all. */
  private static boolean isCalled(String name, String usual) {
    return name.equals(usual) || (usual.startsWith(".") && name.endsWith(usual));
  }

  private static String known() {
    return String.join(", ", IMPORTERS.stream().map(importer -> importer.names().get(0)).toList());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MAX_SIZE) {
      throw new IllegalArgumentException("it is too large for settings");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** What became of each file, in their order. */
  public List<Imported> files() {
    return files;
  }

  /** A section of our settings, such as {@code exclude}, as YAML; empty if nothing is in it. */
  public String section(String key) {
    return sections.getOrDefault(key, "");
  }

  /** All sections. */
  public String settings() {
    return String.join("", sections.values());
  }
}
