package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.site.RunClock;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.template.liquid.Slugs;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a {@link JekyllPage} of a file's place and front matter: its data, its date, its URL. */
final class JekyllPageReader {

  private static final Set<String> HTML = Set.of(".html", ".xhtml", ".htm");

  private final JekyllConfig config;
  private final FrontMatterDefaults defaults;
  private final Map<String, Map<String, @Nullable Object>> collections;
  private final RunClock clock;
  private final Polyglot polyglot;

  /**
   * @param clock what posts must not be newer than
   */
  JekyllPageReader(JekyllConfig config, RunClock clock) {
    this.config = config;
    this.defaults = FrontMatterDefaults.of(config);
    this.collections = config.collections();
    this.clock = clock;
    this.polyglot = Polyglot.of(config);
  }

  /**
   * @param path relative to the root of the run
   * @param place where Jekyll finds it
   */
  JekyllPage read(String path, SourcePlace place, FrontMatter frontMatter, List<Defect> defects) {
    Map<String, @Nullable Object> data = defaults.of(place.relative(), place.label());
    if (frontMatter.mapping() != null) {
      data.putAll(JekyllConfig.map(YamlValues.toJava(frontMatter.mapping(), YamlVersion.V1_1)));
    }
    PostDate date = date(place, data);
    String slug = data.get("slug") == null ? place.slug() : String.valueOf(data.get("slug"));
    List<String> urls = urls(place, data, date, slug);
    for (int i = 0; i < urls.size() && !polyglot.languages().isEmpty(); i++) {
      urls.set(i, polyglot.url(urls.get(i), place.relative(), data));
    }
    return new JekyllPage(
        path,
        place.relative(),
        place.label(),
        frontMatter,
        List.copyOf(defects),
        data,
        slug,
        date,
        urls.isEmpty() ? null : urls.get(0),
        urls.size() < 2 ? List.of() : List.copyOf(urls.subList(1, urls.size())),
        state(place, data, date));
  }

  private static @Nullable PostDate date(SourcePlace place, Map<String, @Nullable Object> data) {
    Object written = data.get("date");
    PostDate date = written == null ? null : PostDate.parse(String.valueOf(written));
    if (date != null || written != null) {
      return date;
    }
    return place.date() == null ? null : PostDate.parse(place.date());
  }

  private JekyllPage.State state(
      SourcePlace place, Map<String, @Nullable Object> data, @Nullable PostDate date) {
    if (Boolean.FALSE.equals(data.get("published")) && !config.unpublished()) {
      return JekyllPage.State.NEVER;
    }
    if (place.kind() == SourcePlace.Kind.DRAFT) {
      return config.showsDrafts() ? JekyllPage.State.WRITTEN : JekyllPage.State.LATER;
    }
    if (place.kind() == SourcePlace.Kind.PAGE) {
      return JekyllPage.State.WRITTEN;
    }
    if (date != null
        && !config.future()
        && clock.isAhead(date.at(ZoneOffset.UTC).toInstant(ZoneOffset.UTC))) {
      return JekyllPage.State.LATER;
    }
    boolean output = place.kind() == SourcePlace.Kind.POST || isWritten(place.label());
    return output ? JekyllPage.State.WRITTEN : JekyllPage.State.NEVER;
  }

  private boolean isWritten(String label) {
    Object output = settings(label).get("output");
    return output != null && !Boolean.FALSE.equals(output);
  }

  private Map<String, @Nullable Object> settings(String label) {
    Map<String, @Nullable Object> settings = collections.get(label);
    return settings == null ? Map.of() : settings;
  }

  /** The URL first, then those of other time zones; empty if only the generator knows it. */
  private List<String> urls(
      SourcePlace place, Map<String, @Nullable Object> data, @Nullable PostDate date, String slug) {
    Object permalink = data.get("permalink");
    String own = permalink == null || permalink.equals("") ? null : String.valueOf(permalink);
    if (place.kind() == SourcePlace.Kind.PAGE) {
      return pageUrls(place, own);
    }
    String template = own == null ? template(place) : own;
    Set<String> urls = new LinkedHashSet<>();
    for (LocalDateTime day : days(date)) {
      String url = Permalinks.expand(template, name -> value(name, place, data, slug, day));
      if (url != null) {
        urls.add(url);
      }
    }
    return new ArrayList<>(urls);
  }

  private List<String> pageUrls(SourcePlace place, @Nullable String permalink) {
    String extension = JekyllPage.outputExtension(place.extension());
    String template = permalink;
    if (template == null) {
      if (!HTML.contains(extension)) {
        template = "/:path/:basename:output_ext";
      } else if (place.basename().equals("index")) {
        template = "/:path/";
      } else {
        template = "/:path/:basename" + Permalinks.suffix(config.permalinkStyle());
      }
    }
    String url =
        Permalinks.expand(
            template,
            name ->
                switch (name) {
                  case "path" -> place.folder();
                  case "basename" -> place.basename();
                  case "output_ext" -> extension;
                  // A page's permalink keeps what it does not know.
                  default -> ":" + name;
                });
    List<String> urls = new ArrayList<>(1);
    if (url != null) {
      urls.add(url);
    }
    return urls;
  }

  /**
   * The URL path of a static file of a collection; null if the collection is not written, or if its
   * permalink names something that only pages have.
   */
  @Nullable String fileUrl(SourcePlace place) {
    String url =
        isWritten(place.label())
            ? Permalinks.expand(template(place), name -> fileValue(name, place))
            : null;
    if (url == null) {
      return null;
    }
    String chomped = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    // Jekyll 3 takes no more than the folder from the permalink.
    return config.major() < 4
        ? UrlPath.folder(chomped) + UrlPath.encode(UrlPath.name(place.relative()))
        : chomped + UrlPath.encode(place.extension());
  }

  private static @Nullable String fileValue(String name, SourcePlace place) {
    return switch (name) {
      case "collection" -> place.label();
      case "path" -> place.below();
      case "name" -> place.basename();
      case "title", "output_ext" -> "";
      default -> null;
    };
  }

  private String template(SourcePlace place) {
    Object permalink = settings(place.label()).get("permalink");
    if (permalink != null) {
      // The names of styles mean nothing here.
      return String.valueOf(permalink);
    }
    String style = config.permalinkStyle();
    return place.label().equals("posts")
        ? Permalinks.styleTemplate(style, config.major())
        : "/:collection/:path" + Permalinks.suffix(style);
  }

  /** The day that placeholders name first, then what it may be where the site is built. */
  private List<@Nullable LocalDateTime> days(@Nullable PostDate date) {
    List<@Nullable LocalDateTime> days = new ArrayList<>(2);
    if (date == null) {
      days.add(null);
      return days;
    }
    ZoneId zone = config.timezone();
    days.add(date.at(zone == null ? ZoneOffset.UTC : zone));
    if (date.offset() != null || zone != null) {
      days.add(date.written());
    }
    if (date.offset() == null && zone != null) {
      days.add(new PostDate(date.written(), ZoneOffset.UTC).at(zone));
    }
    return days;
  }

  private @Nullable String value(
      String name,
      SourcePlace place,
      Map<String, @Nullable Object> data,
      String slug,
      @Nullable LocalDateTime day) {
    return switch (name) {
      case "collection" -> place.label();
      case "path" -> place.below();
      case "name" -> Slugs.slugify(place.basename(), "default");
      case "title" -> Slugs.slugifyCased(slug, "pretty");
      case "slug" -> Slugs.slugify(slug, "default");
      case "output_ext" -> JekyllPage.outputExtension(place.extension());
      case "categories" -> categories(place, data, false);
      case "slugified_categories" -> categories(place, data, true);
      default -> day == null ? null : PostDate.placeholder(name, day);
    };
  }

  private static String categories(
      SourcePlace place, Map<String, @Nullable Object> data, boolean slugified) {
    Set<String> categories = new LinkedHashSet<>();
    for (String category : categories(place.categories(), data)) {
      categories.add(
          slugified ? Slugs.slugify(category, "default") : category.toLowerCase(Locale.ROOT));
    }
    return String.join("/", categories);
  }

  /** Folders above {@code _posts} first, then {@code categories}, then {@code category}. */
  static List<String> categories(List<String> folders, Map<String, @Nullable Object> data) {
    Set<String> all = new LinkedHashSet<>(folders);
    Object several = data.get("categories");
    if (several instanceof String words) {
      all.addAll(words(words));
    } else {
      JekyllConfig.list(several).forEach(item -> all.add(String.valueOf(item)));
    }
    Object one = data.get("category");
    if (one != null) {
      all.add(String.valueOf(one));
    }
    all.remove("null");
    return List.copyOf(all);
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** URLs that redirect to a page, of jekyll-redirect-from. */
  static Set<String> redirects(Map<String, @Nullable Object> data) {
    Set<String> urls = new TreeSet<>();
    for (Object from : JekyllConfig.list(data.get("redirect_from"))) {
      if (from != null) {
        urls.add(Permalinks.sanitize(String.valueOf(from)));
      }
    }
    return urls;
  }

  /** Whether a file of this ending is turned into a page that browsers show. */
  static boolean isShown(String path) {
    return HTML.contains(JekyllPage.outputExtension(UrlPath.extension(path)));
  }
}
