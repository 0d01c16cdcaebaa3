package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The shortcodes {@code ref} and {@code relref}, which write the URL of a page. */
final class PageReferences {

  /** A page with more shortcodes gets no suggestions for those that follow. */
  private static final int MOST_FACTS = 2_000;

  private final HugoConfig config;
  private final SitePages pages;
  private final PageFinder finder;
  private final Candidates paths;

  PageReferences(HugoConfig config, SitePages pages, PageFinder finder) {
    this.config = config;
    this.pages = pages;
    this.finder = finder;
    Set<String> known = new TreeSet<>();
    for (String source : pages.sources()) {
      HugoPage page = pages.page(source);
      if (page != null && pages.reason(page).isEmpty()) {
        known.add("/" + page.raw());
      }
    }
    this.paths = Candidates.of(known);
  }

  /** A piece of the URL, and where it comes from. */
  record Written(String text, Location origin, boolean verbatim) {}

  /** What a reference writes. */
  List<Written> of(
      HugoPage page, SourceText file, ShortcodeTag tag, List<Consumer<DocumentBuilder>> facts) {
    ShortcodeTag.Argument path = tag.argument("path");
    path = path == null ? tag.argument("0") : path;
    if (path == null || path.value().contains("{{")) {
      return List.of(new Written(MappedText.UNKNOWN_TEXT, tag.in(file.path()), false));
    }
    ShortcodeTag.Argument lang = tag.argument("lang");
    String language = lang == null ? page.language() : lang.value().toLowerCase(Locale.ROOT);
    boolean other = tag.argument("outputFormat") != null;
    return of(page, file, path, language, other, facts);
  }

  /**
   * What a reference writes.
   *
   * @param path what it says
   * @param language of the page that is meant
   * @param other whether it asks for another format than HTML
   */
  List<Written> of(
      HugoPage page,
      SourceText file,
      ShortcodeTag.Argument path,
      String language,
      boolean other,
      List<Consumer<DocumentBuilder>> facts) {
    String said = path.value();
    boolean same = path.end() - path.start() == said.length();
    int hash = said.indexOf('#');
    int fragment = hash < 0 ? said.length() : hash;
    int query = said.indexOf('?');
    int end = query >= 0 && query < fragment ? query : fragment;
    String wanted = said.substring(0, end);
    Location named =
        new Location(file.path(), path.start(), same ? path.start() + end : path.end());
    List<Written> written = new ArrayList<>();
    if (!wanted.isEmpty()) {
      String url = url(page, language, other, wanted, named, facts);
      written.add(new Written(url, named, false));
    }
    if (fragment < said.length() && same) {
      Location place = new Location(file.path(), path.start() + fragment, path.end());
      written.add(new Written(said.substring(fragment), place, true));
    }
    return written;
  }

  private String url(
      HugoPage page,
      String language,
      boolean other,
      String wanted,
      Location place,
      List<Consumer<DocumentBuilder>> facts) {
    if (wanted.contains("://")) {
      return MappedText.UNKNOWN_TEXT;
    }
    PageFinder.Found found = finder.find(page, language, wanted, true);
    if (found instanceof PageFinder.Found.Page target) {
      String url = pages.url(target.page());
      boolean unknown =
          url == null || other || config.multihost() || !pages.isWritten(target.page());
      return unknown || url == null ? MappedText.UNKNOWN_TEXT : based(language, url);
    }
    if (found instanceof PageFinder.Found.Section section) {
      String path = section.path().isEmpty() ? "" : section.path() + "/";
      return based(language, pages.urls().prefix(language) + "/" + path);
    }
    boolean open = pages.open().mayHold(page, language, wanted);
    if (!open && found instanceof PageFinder.Found.Nothing nothing) {
      boolean few = facts.size() < MOST_FACTS;
      Defect defect = missing(page, wanted, place, nothing.several(), few);
      facts.add(b -> b.add(defect));
    }
    return MappedText.UNKNOWN_TEXT;
  }

  private String based(String language, String url) {
    String base = config.flag(false, "canonifyURLs") ? "/" : config.base(language);
    return base + UrlPath.encode(url.substring(1));
  }

  private Defect missing(
      HugoPage page, String wanted, Location place, List<HugoPage> several, boolean few) {
    String level = config.text("refLinksErrorLevel");
    boolean warns = level != null && level.equalsIgnoreCase("warning");
    String stops =
        pages.isWritten(page) && pages.reason(page).isEmpty()
            ? "Hugo stops the build here."
            : "Hugo stops a build that renders this page.";
    String end = warns ? "Hugo only warns, and the link leads nowhere." : stops;
    if (!several.isEmpty()) {
      List<String> meant = several.stream().map(each -> "/" + each.raw()).sorted().toList();
      return new Defect(
          Defect.Kind.MISSING_LINK_TARGET,
          place,
          "The reference \""
              + wanted
              + "\" is ambiguous, "
              + several.size()
              + " pages have this name: "
              + end,
          wanted,
          meant,
          List.of());
    }
    HugoPage draft = finder.hindered(page, wanted);
    String because = draft == null ? "" : ", since " + pages.reason(draft);
    return new Defect(
        Defect.Kind.MISSING_LINK_TARGET,
        place,
        "The reference \"" + wanted + "\" leads to no page" + because + ": " + end,
        wanted,
        draft == null && few ? similar(page, wanted) : List.of(),
        List.of());
  }

  /** Paths that could be meant by one that leads to no page. */
  List<String> similar(HugoPage page, String wanted) {
    String stem = UrlNames.isContent(wanted) ? UrlPath.withoutExtension(wanted) : wanted;
    String ending = wanted.substring(stem.length());
    List<String> similar = new ArrayList<>();
    for (HugoPage named : pages.named(page.language(), UrlNames.key(UrlPath.name(stem)))) {
      similar.add("/" + named.raw() + (named.kind() == HugoPage.Kind.SINGLE ? ending : ""));
    }
    if (similar.isEmpty() || similar.size() > 3) {
      similar.clear();
      String full = stem.startsWith("/") ? stem : "/" + join(page.folder(), stem);
      for (String near : paths.closest(full, WorkBudget.unlimited())) {
        String shown =
            stem.startsWith("/")
                ? near
                : UrlPath.relative(
                    page.folder().isEmpty() ? "" : page.folder() + "/", near.substring(1));
        similar.add(shown + ending);
      }
    }
    return similar;
  }

  private static String join(String folder, String name) {
    String path = UrlPath.normalize(folder.isEmpty() ? name : folder + "/" + name);
    return path == null ? name : path;
  }
}
