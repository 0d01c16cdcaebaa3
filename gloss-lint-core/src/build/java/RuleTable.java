import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The build runs this to turn the front matters of the rules into Java: a run that finds them in a
 * class opens no jar and reads no YAML. Checks nothing; {@code BundledPagesTest} compares the table
 * with what the reader of pages makes of the same files.
 */
public final class RuleTable {

  private static final String FENCE = "---\n";

  private RuleTable() {}

  /** Takes the folder of the rules and the file to write. */
  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("package io.github.glosslint.catalogue;");
    lines.add("");
    lines.add("import io.github.glosslint.finding.Severity;");
    lines.add("import java.util.ArrayList;");
    lines.add("import java.util.List;");
    lines.add("");
    lines.add("/** The front matters of all rules, as src/build/java/RuleTable.java wrote them. */");
    lines.add("final class BundledTable {");
    lines.add("");
    lines.add("  private BundledTable() {}");
    lines.add("");
    lines.add("  /** The pages by id. */");
    lines.add("  static List<RulePage> pages() {");
    lines.add("    List<RulePage> pages = new ArrayList<>();");
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        String page = Files.readString(file).replace("\r\n", "\n");
        int end = page.indexOf("\n" + FENCE, FENCE.length());
        Map<String, ?> head = yaml().load(page.substring(FENCE.length(), end));
        lines.add("    pages.add(" + page(head) + ");");
      }
    }
    lines.add("    return pages;");
    lines.add("  }");
    lines.add("}");
    Path table = Path.of(args[1]);
    Files.createDirectories(table.getParent());
    Files.write(table, lines);
  }

  private static Yaml yaml() {
    LoaderOptions loading = new LoaderOptions();
    DumperOptions dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Words());
  }

  /** Of YAML 1.2 what the pages need: {@code off} is a word. */
  private static final class Words extends Resolver {

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("[0-9]+"), "0123456789");
    }
  }

  private static String page(Map<String, ?> head) {
    Object prose = head.get("prose");
    return call(
        "BundledPages.page",
        text(head.get("id")),
        text(head.get("summary")),
        "Severity." + constant(head.get("severity")),
        "RulePage.Scope." + constant(head.get("scope")),
        text(head.get("since")),
        "RulePage.Fixes." + constant(head.get("fix")),
        value(head.get("aliases")),
        options((Map<?, ?>) head.get("options")),
        "RulePage.ProseUse." + constant(prose == null ? "none" : prose));
  }

  private static String options(Map<?, ?> options) {
    List<String> all = new ArrayList<>();
    options.forEach((name, option) -> all.add(option(text(name), (Map<?, ?>) option)));
    return call("List.of", all.toArray(String[]::new));
  }

  private static String option(String name, Map<?, ?> option) {
    Object choices = option.get("choices");
    return call(
        "new RuleOption",
        name,
        "OptionType." + constant(option.get("type")),
        value(choices == null ? List.of() : choices),
        value(option.get("default")),
        text(option.get("summary")));
  }

  private static String value(Object value) {
    if (value instanceof List<?> list) {
      return call("List.of", list.stream().map(RuleTable::value).toArray(String[]::new));
    }
    if (value instanceof Integer number) {
      return number + "L";
    }
    return value instanceof Boolean flag ? flag.toString() : text(value);
  }

  private static String call(String name, String... arguments) {
    return name + "(" + String.join(", ", arguments) + ")";
  }

  private static String constant(Object word) {
    return ((String) word).toUpperCase(Locale.ROOT);
  }

  private static String text(Object text) {
    return '"' + ((String) text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
