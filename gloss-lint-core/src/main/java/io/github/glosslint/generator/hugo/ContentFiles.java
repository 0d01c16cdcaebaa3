package io.github.glosslint.generator.hugo;

import com.google.re2j.Pattern;
import io.github.glosslint.markup.frontmatter.FrontMatterFormats;
import io.github.glosslint.site.Parallel;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of content: pages, and resources, which are published beside them.
 *
 * @param pages in the order of their files
 * @param shown resources in Markdown with a title, which are pages that templates show on others
 * @param resources files that are no pages, with their places below the content
 * @param byPlace resources by their places in small letters
 * @param leaves folders of leaf bundles, by place, without a final slash
 * @param adapters templates that make pages
 */
record ContentFiles(
    List<HugoPage> pages,
    List<HugoPage> shown,
    Map<String, List<Resource>> resources,
    NavigableMap<String, String> byPlace,
    Set<String> leaves,
    List<ContentAdapter> adapters) {

  /**
   * A file of content that is no page.
   *
   * @param place below the content
   * @param language the language of its folder; null if it is of all
   */
  record Resource(String place, @Nullable String language) {}

  /**
   * A file of content with the language that its mount or its name gives it.
   *
   * @param mount the number of its mount: of files of one place and language, the first is taken
   */
  private record Placed(
      String source, String place, String bare, @Nullable String language, int mount) {

    String key() {
      return language + ":" + place;
    }
  }

  static ContentFiles of(SourceTree tree, HugoConfig config, Mounts mounts) {
    List<Placed> placed = new ArrayList<>();
    List<ContentAdapter> adapters = new ArrayList<>();
    List<Pattern> ignored = new ArrayList<>();
    for (String regex : Keys.texts(config.get("ignoreFiles"))) {
      Pattern pattern = PathPattern.expression(regex);
      if (pattern != null) {
        ignored.add(pattern);
      }
    }
    List<String> files = new ArrayList<>(tree.files());
    files.addAll(mounts.hiddenFiles(tree));
    for (String file : files) {
      if (isIgnored(file, ignored)) {
        continue;
      }
      for (Placed found : places(file, config, mounts)) {
        String name = UrlPath.name(found.place());
        if (name.startsWith("_content.") && name.endsWith(".gotmpl")) {
          String said = found.language();
          String language = said == null ? config.defaultLanguage().name() : said;
          String folder = UrlPath.folder(found.place());
          adapters.add(ContentAdapter.read(tree, mounts, file, folder, language));
        } else {
          placed.add(found);
        }
      }
    }
    return divide(tree, config, uncovered(placed), adapters);
  }

  /**
   * Without files that one of an earlier mount covers ({@code hugofs.LanguageDirsMerger}, Hugo
   * 0.154).
   */
  private static List<Placed> uncovered(List<Placed> placed) {
    Map<String, Integer> first = new HashMap<>();
    for (Placed file : placed) {
      first.merge(file.key(), file.mount(), Math::min);
    }
    List<Placed> kept = new ArrayList<>(placed.size());
    for (Placed file : placed) {
      if (file.mount() == first.getOrDefault(file.key(), file.mount())) {
        kept.add(file);
      }
    }
    return kept;
  }

  private static boolean isIgnored(String file, List<Pattern> ignored) {
    String name = UrlPath.name(file);
    return name.startsWith(".")
        || name.startsWith("#")
        || name.endsWith("~")
        || ignored.stream().anyMatch(pattern -> pattern.matcher(file).find());
  }

  /**
   * Where a file is put: where the mount of the innermost folder says, or, where mounts are written
   * out, wherever one says.
   */
  private static List<Placed> places(String file, HugoConfig config, Mounts mounts) {
    boolean all = Keys.get(config.merged(), "module", "mounts") != null;
    List<Placed> places = new ArrayList<>();
    int longest = -1;
    int number = 0;
    for (Mount mount : mounts.of("content")) {
      number++;
      String at = mount.place(file);
      if (at != null && !Mounts.isHidden(at) && (all || mount.source().length() > longest)) {
        if (!all) {
          places.clear();
        }
        longest = mount.source().length();
        Placed placed = placed(file, at, config, mount.language(), number);
        boolean known =
            config.languages().stream().anyMatch(each -> each.name().equals(placed.language()));
        if (placed.language() == null || known) {
          places.add(placed);
        }
      }
    }
    return places;
  }

  private static Placed placed(
      String file, String place, HugoConfig config, @Nullable String ofMount, int mount) {
    String name = UrlPath.name(place);
    String stem = UrlPath.withoutExtension(name);
    int dot = stem.lastIndexOf('.');
    SiteLanguage named = dot <= 0 ? null : config.language(stem.substring(dot + 1));
    String bare =
        named == null
            ? place
            : UrlPath.folder(place) + stem.substring(0, dot) + name.substring(stem.length());
    return new Placed(file, place, bare, named == null ? ofMount : named.name(), mount);
  }

  private static ContentFiles divide(
      SourceTree tree, HugoConfig config, List<Placed> placed, List<ContentAdapter> adapters) {
    Set<String> leaves = new HashSet<>();
    for (Placed file : placed) {
      String name = UrlPath.name(file.bare()).toLowerCase(Locale.ROOT);
      if (name.startsWith("index.")
          && UrlNames.isContent(name)
          && UrlPath.withoutExtension(name).equals("index")
          && file.bare().indexOf('/') > 0
          && !(isHtml(name) && isPlain(tree, file))) {
        leaves.add(chopped(UrlPath.folder(file.bare())));
      }
    }
    List<Placed> content = new ArrayList<>();
    List<Placed> inside = new ArrayList<>();
    Map<String, List<Resource>> resources = new TreeMap<>();
    for (Placed file : placed) {
      String folder = chopped(UrlPath.folder(file.bare()));
      boolean index = stem(file.bare()).equalsIgnoreCase("index");
      String from = index && leaves.contains(folder) ? chopped(UrlPath.folder(folder)) : folder;
      boolean bundled = isInside(from, leaves);
      if (UrlNames.isContent(file.bare()) && !bundled) {
        content.add(file);
      } else {
        add(file, resources);
        if (bundled && Language.isMarkdown(file.source())) {
          inside.add(file);
        }
      }
    }
    List<HugoPage> pages = read(tree, config, content, leaves, resources);
    List<HugoPage> shown = new ArrayList<>(read(tree, config, inside, Set.of(), resources));
    shown.removeIf(page -> page.text("title") == null);
    NavigableMap<String, String> byPlace = new TreeMap<>();
    resources.forEach(
        (source, places) ->
            places.forEach(
                each -> byPlace.putIfAbsent(each.place().toLowerCase(Locale.ROOT), source)));
    return new ContentFiles(pages, List.copyOf(shown), resources, byPlace, leaves, adapters);
  }

  private static void add(Placed file, Map<String, List<Resource>> resources) {
    resources
        .computeIfAbsent(file.source(), source -> new ArrayList<>(1))
        .add(new Resource(file.place(), file.language()));
  }

  private static List<HugoPage> read(
      SourceTree tree,
      HugoConfig config,
      List<Placed> content,
      Set<String> leaves,
      Map<String, List<Resource>> resources) {
    YamlMapping[] matters = new YamlMapping[content.size()];
    boolean[] plain = new boolean[content.size()];
    Parallel.forEach(
        content.size(),
        i -> {
          var matter = FrontMatterFormats.glimpse(tree, content.get(i).source(), defect -> {});
          matters[i] = matter.mapping();
          plain[i] = !matter.present();
        });
    List<HugoPage> pages = new ArrayList<>();
    for (int i = 0; i < matters.length; i++) {
      Placed file = content.get(i);
      if (plain[i] && isHtml(file.bare())) {
        // Without front matter, a page of HTML is a file like others.
        add(file, resources);
      } else {
        pages.add(page(config, file, leaves, matters[i]));
      }
    }
    return List.copyOf(pages);
  }

  /** Whether a file is HTML by its name. */
  static boolean isHtml(String name) {
    String ending = UrlNames.ending(name);
    return ending.equals(".html") || ending.equals(".htm");
  }

  private static boolean isPlain(SourceTree tree, Placed file) {
    return !FrontMatterFormats.glimpse(tree, file.source(), defect -> {}).present();
  }

  private static HugoPage page(
      HugoConfig config, Placed file, Set<String> leaves, @Nullable YamlMapping matter) {
    String stem = stem(file.bare());
    String folder = chopped(UrlPath.folder(file.bare()));
    boolean branch =
        stem.equalsIgnoreCase("_index") || file.bare().indexOf('/') < 0 && stem.equals("index");
    boolean leaf = !branch && stem.equalsIgnoreCase("index") && leaves.contains(folder);
    String raw = branch || leaf ? folder : folder.isEmpty() ? stem : folder + "/" + stem;
    HugoPage.Kind kind =
        branch ? HugoPage.Kind.BRANCH : leaf ? HugoPage.Kind.LEAF : HugoPage.Kind.SINGLE;
    String language = file.language() == null ? config.defaultLanguage().name() : file.language();
    return new HugoPage(file.source(), file.bare(), language, kind, UrlNames.key(raw), raw, matter);
  }

  /** The resource at a place, whose capitals make no difference; null if there is none. */
  @Nullable String resourceAt(String place) {
    return byPlace.get(place.toLowerCase(Locale.ROOT));
  }

  /** The first resource at a place that begins so, in the same folder; null if there is none. */
  @Nullable String resourceFrom(String beginning) {
    String wanted = beginning.toLowerCase(Locale.ROOT);
    Map.Entry<String, String> first = byPlace.ceilingEntry(wanted);
    boolean found =
        first != null
            && first.getKey().startsWith(wanted)
            && first.getKey().indexOf('/', wanted.length()) < 0;
    return found ? first.getValue() : null;
  }

  /** The folder of the innermost leaf bundle around a place; null if there is none. */
  @Nullable String leafAround(String place) {
    for (String folder = chopped(UrlPath.folder(place));
        !folder.isEmpty();
        folder = chopped(UrlPath.folder(folder))) {
      if (leaves.contains(folder)) {
        return folder;
      }
    }
    return null;
  }

  private static boolean isInside(String folder, Set<String> leaves) {
    for (String at = folder; !at.isEmpty(); at = chopped(UrlPath.folder(at))) {
      if (leaves.contains(at)) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String place) {
    return UrlPath.withoutExtension(UrlPath.name(place));
  }

  static String chopped(String folder) {
    return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
  }
}
