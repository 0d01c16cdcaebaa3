package io.github.glosslint.site.jekyll;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.template.Unknown;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Liquid's {@code site}: the configuration, what only a build knows as {@link Unknown}, and the
 * data files, which are read when a template asks for them.
 */
final class SiteVariables extends AbstractMap<String, @Nullable Object> {

  private static final List<String> KNOWN_TO_THE_BUILD =
      List.of(
          "time",
          "pages",
          "posts",
          "related_posts",
          "static_files",
          "html_pages",
          "html_files",
          "collections",
          "documents",
          "categories",
          "tags",
          "github");

  private final Map<String, @Nullable Object> values;
  private final List<String> dataFiles;
  private final String dataFolder;
  private final Function<String, @Nullable SourceText> reader;
  private @Nullable Object data;

  private SiteVariables(
      Map<String, @Nullable Object> values,
      List<String> dataFiles,
      String dataFolder,
      Function<String, @Nullable SourceText> reader) {
    this.values = values;
    this.dataFiles = dataFiles;
    this.dataFolder = dataFolder;
    this.reader = reader;
  }

  /**
   * @param dataFiles the files in the data folder
   * @param dataFolder the folder, from the root of the run
   * @param reader reads a file, null if that fails
   */
  static SiteVariables of(
      JekyllConfig config,
      List<String> dataFiles,
      String dataFolder,
      Function<String, @Nullable SourceText> reader) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(config.values());
    values.put("baseurl", config.writtenBaseurl());
    values.putIfAbsent("url", "");
    for (String name : KNOWN_TO_THE_BUILD) {
      values.put(name, Unknown.VALUE);
    }
    for (String label : config.collections().keySet()) {
      values.put(label, Unknown.VALUE);
    }
    // The value is made when somebody asks for it.
    values.put("data", null);
    return new SiteVariables(values, dataFiles, dataFolder, reader);
  }

  @Override
  public boolean containsKey(Object key) {
    return values.containsKey(key);
  }

  @Override
  public @Nullable Object get(Object key) {
    return key.equals("data") ? data() : values.get(key);
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
    all.put("data", data());
    return all.entrySet();
  }

  private synchronized Object data() {
    if (data == null) {
      Map<String, @Nullable Object> root = new HashMap<>();
      for (String path : dataFiles) {
        put(root, path);
      }
      data = root;
    }
    return data;
  }

  private void put(Map<String, @Nullable Object> root, String path) {
    String[] segments = path.substring(dataFolder.length()).split("/");
    Map<String, @Nullable Object> folder = root;
    for (int i = 0; i < segments.length - 1; i++) {
      Object child = folder.computeIfAbsent(key(segments[i]), k -> new HashMap<>());
      if (!(child instanceof Map<?, ?>)) {
        return;
      }
      folder = JekyllConfig.map(child);
    }
    folder.put(key(UrlPath.withoutExtension(segments[segments.length - 1])), value(path));
  }

  private @Nullable Object value(String path) {
    switch (UrlPath.extension(path)) {
      case ".yml", ".yaml", ".json":
        SourceText text = reader.apply(path);
        if (text == null) {
          return Unknown.VALUE;
        }
        YamlDocument document =
            Yaml.read(text.content(), 0, text.content().length(), YamlLimits.SETTINGS);
        return document.root() == null && !document.problems().isEmpty()
            ? Unknown.VALUE
            : YamlValues.toJava(document.root(), YamlVersion.V1_1);
      default:
        return Unknown.VALUE;
    }
  }

  /** Jekyll's {@code sanitize_filename}: word characters and hyphens, blanks become underscores. */
  private static String key(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '_' || c == '-') {
        out.append(c);
      } else if (Character.isWhitespace(c) && !out.isEmpty()) {
        out.append('_');
      }
    }
    return out.toString();
  }
}
