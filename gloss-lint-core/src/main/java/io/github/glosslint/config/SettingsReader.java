package io.github.glosslint.config;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings in the format of {@code gloss-lint.yml}. Anything it does not understand is an
 * error.
 */
public final class SettingsReader {

  private static final List<YamlMapping.Entry> NO_ENTRIES = List.of();

  private final SettingsNodes nodes;
  private final RuleSettingsReader rules;
  private final Settings.Builder settings = Settings.builder();

  /** The number of globs and patterns so far. */
  private int patterns;

  private SettingsReader(SourceText file, RuleCatalogue catalogue) {
    this.nodes = new SettingsNodes(file);
    this.rules = new RuleSettingsReader(nodes, catalogue);
  }

  /**
   * Reads settings. The environment has no influence on them.
   *
   * @param file the text, and its path in error messages
   * @param base see {@link Settings#base}
   * @throws SettingsException if a key is unknown or repeated, or a value has the wrong type or is
   *     invalid; it lists all errors
   */
  public static Settings read(SourceText file, String base, RuleCatalogue catalogue) {
    SettingsReader reader = new SettingsReader(file, catalogue);
    String text = file.content();
    YamlDocument yaml = Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS);
    yaml.problems().forEach(p -> reader.nodes.problem(p.span(), p.message(), List.of()));
    reader.settings.base(base);
    if (yaml.root() != null) {
      reader.refuseInterpolation(yaml.root());
      reader.top(yaml.root(), base);
    }
    List<SettingsProblem> problems = reader.nodes.problems();
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return reader.settings.build();
  }

  /**
   * CFG-1: settings travel with the files they apply to, so a change under review could otherwise
   * send secrets from the environment to a server.
   */
  private void refuseInterpolation(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      if (scalar.value().contains("${")) {
        nodes.problem(
            node, "Settings cannot read environment variables: \"${\" has no effect here.");
      }
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(this::refuseInterpolation);
    } else if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        refuseInterpolation(entry.key());
        refuseInterpolation(entry.value());
      }
    }
  }

  private void top(YamlNode root, String base) {
    Map<String, Consumer<YamlNode>> keys = new LinkedHashMap<>();
    keys.put("dialect", node -> at(node).dialect(dialect(node, true)));
    keys.put("anchors", node -> at(node).anchors(anchors(node)));
    keys.put("include", node -> eachPattern(node, glob -> at(glob).include(glob.value())));
    keys.put("exclude", node -> eachPattern(node, glob -> at(glob).exclude(glob.value())));
    keys.put("rules", this::rules);
    keys.put("overrides", this::overrides);
    keys.put(
        "labels",
        node ->
            nodes.each(
                node,
                "labels",
                Map.of("ignore", list -> eachPattern(list, p -> at(p).ignoreLabels(p.value())))));
    keys.put(
        "see-also",
        node ->
            nodes.each(
                node,
                "see-also",
                Map.of(
                    "pattern", one -> onePattern(one, p -> at(p).seeAlso(p.value())),
                    "see", one -> onePattern(one, p -> at(p).see(p.value())))));
    keys.put("jekyll", this::jekyll);
    keys.put(
        "url",
        node ->
            settings.readUrls(
                new UrlSettingsReader(nodes, this::eachPattern, settings::origin).read(node)));
    keys.put("limits", this::limits);
    keys.put("baseline", node -> baseline(node, base));
    nodes.each(root, "the settings", keys);
  }

  private Settings.Builder at(YamlNode node) {
    return settings.from(nodes.place(node));
  }

  private void eachPattern(YamlNode node, Consumer<YamlScalar> reader) {
    nodes.texts(node).forEach(text -> counted(text, reader));
  }

  private void onePattern(YamlNode node, Consumer<YamlScalar> reader) {
    YamlScalar text = nodes.text(node);
    if (text != null) {
      counted(text, reader);
    }
  }

  private void counted(YamlScalar pattern, Consumer<YamlScalar> reader) {
    if (++patterns == UserPatterns.MAX_COUNT + 1) {
      nodes.problem(pattern, "More than " + UserPatterns.MAX_COUNT + " globs and patterns.");
    } else if (patterns <= UserPatterns.MAX_COUNT) {
      nodes.checked(pattern, () -> reader.accept(pattern));
    }
  }

  private @Nullable DialectName dialect(YamlNode node, boolean orAuto) {
    List<String> auto = orAuto ? List.of("auto") : List.of();
    return nodes.word(node, auto, DialectName.values(), DialectName::word);
  }

  private @Nullable AnchorStyle anchors(YamlNode node) {
    return nodes.word(node, AnchorStyle.values(), AnchorStyle::word);
  }

  private void rules(YamlNode node) {
    rules.read(node, settings::origin).forEach(settings::readRule);
  }

  private void overrides(YamlNode node) {
    if (!(node instanceof YamlSequence list)) {
      nodes.problem(node, "Expected a list of overrides.");
      return;
    }
    list.items().forEach(this::override);
  }

  private void override(YamlNode node) {
    List<String> files = new ArrayList<>();
    Map<String, RuleSetting> own = new LinkedHashMap<>();
    AtomicReference<@Nullable DialectName> dialect = new AtomicReference<>();
    AtomicReference<@Nullable AnchorStyle> anchors = new AtomicReference<>();
    Map<String, Consumer<YamlNode>> keys = new LinkedHashMap<>();
    keys.put(
        "files", globs -> eachPattern(globs, g -> files.add(UserPatterns.checkedGlob(g.value()))));
    keys.put(
        "dialect",
        value -> {
          dialect.set(dialect(value, false));
          settings.overrideOrigin("dialect", nodes.place(value));
        });
    keys.put(
        "anchors",
        value -> {
          anchors.set(anchors(value));
          settings.overrideOrigin("anchors", nodes.place(value));
        });
    keys.put("rules", value -> own.putAll(rules.read(value, settings::overrideOrigin)));
    nodes.each(node, "an override", keys);
    if (node instanceof YamlMapping mapping && mapping.get("files") == null) {
      nodes.problem(node, "An override needs \"files\", the files it applies to.");
    } else if (!files.isEmpty()) {
      at(node).override(new SettingsOverride(files, dialect.get(), anchors.get(), own));
    }
  }

  private void jekyll(YamlNode node) {
    JekyllSettings known = JekyllSettings.defaults();
    Map<String, EmbedKind> embeds = new LinkedHashMap<>(known.embeds());
    AtomicInteger version = new AtomicInteger();
    AtomicReference<@Nullable String> baseurl = new AtomicReference<>();
    Map<String, Consumer<YamlNode>> keys = new LinkedHashMap<>();
    keys.put("version", value -> version.set(jekyllVersion(value)));
    keys.put(
        "baseurl",
        value -> {
          if (value instanceof YamlScalar scalar) {
            baseurl.set(scalar.value());
          } else {
            nodes.problem(value, "Expected a string.");
          }
        });
    keys.put(
        "embeds",
        value -> {
          YamlMapping mapping = nodes.mapping(value, "the embeds");
          for (YamlMapping.Entry entry : mapping == null ? NO_ENTRIES : mapping.entries()) {
            EmbedKind kind = nodes.word(entry.value(), EmbedKind.values(), EmbedKind::word);
            embeds.put(entry.key().value(), kind == null ? EmbedKind.IGNORE : kind);
          }
        });
    nodes.each(node, "jekyll", keys);
    OptionalInt major = version.get() == 0 ? OptionalInt.empty() : OptionalInt.of(version.get());
    at(node).jekyll(new JekyllSettings(major, embeds, baseurl.get()));
  }

  private int jekyllVersion(YamlNode node) {
    YamlScalar text = nodes.text(node);
    if (text != null && (text.value().equals("3") || text.value().equals("4"))) {
      return text.value().charAt(0) - '0';
    }
    nodes.problem(node, "Jekyll's major version is 3 or 4.");
    return 0;
  }

  /** The path must stay inside the checkout, because settings come with the files they apply to. */
  private void baseline(YamlNode node, String base) {
    YamlScalar text = nodes.text(node);
    if (text == null) {
      return;
    }
    nodes.checked(
        node,
        () -> {
          Path file = Path.of(base).resolve(text.value()).normalize();
          if (file.isAbsolute() || file.startsWith("..")) {
            throw new IllegalArgumentException("The baseline must be inside the checkout.");
          }
          at(node).baseline(text.value());
        });
  }

  private void limits(YamlNode node) {
    nodes.each(
        node,
        "the limits",
        Map.of(
            "max-file-size",
            value -> nodes.checked(value, () -> at(value).limits(new Limits(size(text(value)))))));
  }

  private static String text(YamlNode node) {
    return node instanceof YamlScalar scalar ? scalar.value() : "";
  }

  /** A size in bytes, as a number, optionally followed by KiB or MiB. */
  private static long size(String text) {
    String digits = text.replaceFirst(" ?[KM]iB$", "");
    if (!digits.matches("[0-9]{1,12}")) {
      throw new IllegalArgumentException(
          "A size is a number of bytes, or a number with a unit, such as \"20 MiB\".");
    }
    int shift = text.endsWith("KiB") ? 10 : text.endsWith("MiB") ? 20 : 0;
    return Long.parseLong(digits) << shift;
  }
}
