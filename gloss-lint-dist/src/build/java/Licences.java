import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The build runs this over the jars that archives hold: it collects their licences and notices. It
 * fails for a library whose licence nobody has written down, or whose text is nowhere.
 */
public final class Licences {

  private static final Pattern JAR = Pattern.compile("(.+?)-\\d[^/]*\\.jar");
  private static final Pattern TEXT =
      Pattern.compile("(?:META-INF/)?(?:[\\w.-]+/)?((?:LICEN[SC]E|NOTICE|COPYING)[\\w.-]*)");
  private static final String OURS = "Apache-2.0";

  private final Path known;
  private final Path out;
  private final Properties names = new Properties();
  private final StringBuilder table = new StringBuilder();

  private Licences(Path known, Path out) {
    this.known = known;
    this.out = out;
  }

  /** Takes the folder with what is known of licences, the folder to write to, and the jars. */
  public static void main(String[] args) throws IOException {
    Licences licences = new Licences(Path.of(args[0]), Path.of(args[1]));
    try (InputStream in = Files.newInputStream(licences.known.resolve("licences.properties"))) {
      licences.names.load(in);
    }
    Arrays.stream(args, 2, args.length).sorted().map(Path::of).forEach(licences::collect);
    Files.createDirectories(licences.out);
    Files.writeString(
        licences.out.resolve("README.md"),
        "# Licences\n\ngloss-lint is under the Apache License 2.0, see LICENSE. It contains these"
            + " libraries as their authors\npublished them:\n\n"
            + "| library | licence | text |\n|---|---|---|\n"
            + licences.table);
  }

  private void collect(Path jar) {
    String file = jar.getFileName().toString();
    Matcher name = JAR.matcher(file);
    if (!name.matches()) {
      throw new IllegalArgumentException("no version in the name of " + jar);
    }
    String library = name.group(1);
    String licence = names.getProperty(library);
    if (licence == null) {
      throw new IllegalStateException(
          "nobody says what licence "
              + library
              + " has: add it to "
              + known
              + "/licences.properties");
    }
    try {
      boolean has = copy(jar, out.resolve(library)) | copyKnown(library);
      if (!has && !licence.equals(OURS)) {
        throw new IllegalStateException(
            "the text of " + licence + " is missing: add it as " + known + "/" + library + ".txt");
      }
      String text = has ? "[" + library + "](" + library + ")" : "[LICENSE](../LICENSE)";
      table.append("| " + file + " | " + licence + " | " + text + " |\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean copyKnown(String library) throws IOException {
    Path text = known.resolve(library + ".txt");
    if (!Files.exists(text)) {
      return false;
    }
    Files.createDirectories(out.resolve(library));
    Files.writeString(out.resolve(library).resolve("LICENSE.txt"), Files.readString(text));
    return true;
  }

  /** Whether the jar has a licence: a notice alone is none. */
  private static boolean copy(Path jar, Path folder) throws IOException {
    boolean has = false;
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        Matcher text = TEXT.matcher(entry.getName());
        if (!entry.isDirectory() && text.matches()) {
          Files.createDirectories(folder);
          try (InputStream in = file.getInputStream(entry)) {
            Files.write(folder.resolve(text.group(1)), in.readAllBytes());
          }
          has |= !text.group(1).startsWith("NOTICE");
        }
      }
    }
    return has;
  }
}
