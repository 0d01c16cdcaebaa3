package io.github.glosslint.generator.jekyll;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.template.Unknown;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final DataFiles dataFiles;
  private final String dataFolder;
  private @Nullable Object data;

  private SiteVariables(
      Map<String, @Nullable Object> values, DataFiles dataFiles, String dataFolder) {
    this.values = values;
    this.dataFiles = dataFiles;
    this.dataFolder = dataFolder;
  }

  /**
   * @param dataFiles the files in the data folder
   * @param dataFolder the folder, from the root of the run
   */
  static SiteVariables of(JekyllConfig config, DataFiles dataFiles, String dataFolder) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(config.values());
    values.put("baseurl", config.writtenBaseurl());
    values.putIfAbsent("url", "");
    for (String name : KNOWN_TO_THE_BUILD) {
      values.put(name, Unknown.VALUE);
    }
    for (String label : config.collections().keySet()) {
      values.put(label, Unknown.VALUE);
    }
    // The value is made on demand.
    values.put("data", null);
    return new SiteVariables(values, dataFiles, dataFolder);
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
      for (String path : dataFiles.paths()) {
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
    folder.put(key(UrlPath.withoutExtension(segments[segments.length - 1])), dataFiles.value(path));
  }

  /** Jekyll's {@code sanitize_filename}: word characters and hyphens, spaces become underscores. */
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
