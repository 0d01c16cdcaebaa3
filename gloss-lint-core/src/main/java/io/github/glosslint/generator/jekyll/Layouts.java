package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Base;
import io.github.glosslint.document.OpenNames;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The layouts of the site and the ids that they put around pages. Thread-safe. */
final class Layouts {

  /** Longer chains of layouts go round in circles. */
  private static final int MAX_CHAIN = 20;

  private static final List<String> ENDINGS = List.of(".html", ".md", ".liquid");

  private final JekyllSource source;
  private final PageText texts;
  private final Map<String, Optional<Layout>> byName = new ConcurrentHashMap<>();
  private final Map<String, List<Layout>> chains = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> ids = new ConcurrentHashMap<>();

  /** What layouts write on pages about which somebody has asked, by layout and page. */
  private final Map<String, Written> written = new ConcurrentHashMap<>();

  /** What a layout writes on one page, as that page has it. */
  private record Written(Set<String> ids, Base base) {}

  Layouts(JekyllSource source, PageText texts) {
    this.source = source;
    this.texts = texts;
  }

  /** Whether a layout that was read shows a file. */
  boolean show(String path) {
    return byName.values().stream()
        .flatMap(Optional::stream)
        .anyMatch(layout -> layout.document().files().contains(path));
  }

  /** The ids that layouts put around a page. Layouts of a theme are out of sight and have none. */
  Set<String> ids(JekyllPage page) {
    String name = name(page);
    if (name.isEmpty()) {
      return Set.of();
    }
    Set<String> known = ids.get(name);
    if (known == null) {
      Set<String> all = new HashSet<>();
      chain(name).forEach(layout -> all.addAll(layout.ids()));
      known = Set.copyOf(all);
      ids.put(name, known);
    }
    return known;
  }

  /**
   * Ids that layouts write in part. What they write as a whole could be any id, and is not among
   * them: a list of entries with an id each would make unknown what all pages link to.
   */
  OpenNames openIds(JekyllPage page) {
    OpenNames ids = OpenNames.NONE;
    for (Layout layout : chain(page)) {
      ids = ids.with(layout.openIds());
    }
    return ids;
  }

  /** Whether an id is one that layouts write of what a page says of itself. */
  AnchorState state(JekyllPage page, String id) {
    for (Layout layout : chain(page)) {
      if (layout.writesIds() && written(layout, page).ids().contains(id)) {
        return AnchorState.Fine.FINE;
      }
    }
    return AnchorState.Absent.PLAIN;
  }

  /**
   * Reads a layout for a page. There is no limit: that costs what it costs to read a page, and
   * which of them is asked about first differs from run to run.
   */
  private Written written(Layout layout, JekyllPage page) {
    String path = layout.document().path();
    String key = path + ' ' + page.path();
    Written known = written.get(key);
    if (known == null) {
      Layout read = texts.readLayout(path, page);
      known = new Written(read.ids(), read.document().base());
      written.put(key, known);
    }
    return known;
  }

  /** The first {@code base} element that layouts put around a page. */
  Base base(JekyllPage page) {
    List<Layout> chain = chain(page);
    for (int i = chain.size() - 1; i >= 0; i--) {
      Base base = chain.get(i).document().base();
      if (MappedText.isUnknown(base.href())) {
        base = written(chain.get(i), page).base();
      }
      if (base.isSet()) {
        return base;
      }
    }
    return Base.NONE;
  }

  /** The layouts that a page is put into, the innermost first. */
  List<Layout> chain(JekyllPage page) {
    String name = name(page);
    return name.isEmpty() ? List.of() : chain(name);
  }

  private List<Layout> chain(String name) {
    List<Layout> known = chains.get(name);
    if (known == null) {
      List<Layout> chain = new ArrayList<>();
      Optional<Layout> next = layout(name);
      while (next.isPresent() && chain.size() < MAX_CHAIN && !chain.contains(next.get())) {
        chain.add(next.get());
        next = layout(next.get().outer());
      }
      known = List.copyOf(chain);
      chains.put(name, known);
    }
    return known;
  }

  private Optional<Layout> layout(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Layout> known = byName.get(name);
    if (known == null) {
      String path = path(name);
      known = path.isEmpty() ? Optional.empty() : Optional.of(texts.readLayout(path));
      Optional<Layout> first = byName.putIfAbsent(name, known);
      known = first == null ? known : first;
    }
    return known;
  }

  private String path(String name) {
    for (String ending : ENDINGS) {
      String path = UrlPath.normalize(source.layouts() + name + ending);
      if (path != null
          && path.startsWith(source.layouts())
          && source.tree().kind(path) == SourceTree.Kind.FILE) {
        return path;
      }
    }
    return "";
  }

  /** The name of the layout of a page; empty if it has none. */
  private String name(JekyllPage page) {
    Object layout = page.data().get("layout");
    if (layout != null || page.data().containsKey("layout")) {
      return layout == null ? "" : String.valueOf(layout);
    }
    boolean standard =
        source.config().hasPlugin("jekyll-default-layout") && source.isMarkdown(page.path());
    return standard ? standardName(page) : "";
  }

  /** What jekyll-default-layout gives a page that names no layout. */
  private String standardName(JekyllPage page) {
    List<String> names = new ArrayList<>();
    if (page.label().equals("pages")) {
      if (UrlPath.withoutExtension(UrlPath.name(page.relative())).equals("index")) {
        names.add("home");
      }
      names.add("page");
    } else if (page.isPost()) {
      names.add("post");
    }
    names.add("default");
    return names.stream().filter(name -> !path(name).isEmpty()).findFirst().orElse("");
  }
}
