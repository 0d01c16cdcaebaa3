package io.github.glosslint.generator.vitepress;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site that are no pages: those of the public folder, what the build writes, and
 * pictures, which are imported from the sources.
 */
final class SiteFiles {

  /** Where a path above the root of the site leads. */
  static final Target.Unknown OUTSIDE = new Target.Unknown("a path that leaves the site");

  /** Where a path leads at which a build may write. */
  static final Target.Unknown WRITTEN =
      new Target.Unknown("a file that a program writes into the site");

  private static final Target.Unknown ALIAS =
      new Target.Unknown("a path that an alias of Vite resolves");

  /** What VitePress tells from pages by its ending ({@code treatAsHtml}). */
  private static final Set<String> FILES =
      Set.of(
          ("3g2,3gp,aac,ai,apng,au,avif,bin,bmp,cer,class,conf,crl,css,csv,dll,doc,eps,epub,exe,"
                  + "gif,gz,ics,ief,jar,jpe,jpeg,jpg,js,json,jsonld,m4a,man,mid,midi,mjs,mov,mp2,"
                  + "mp3,mp4,mpe,mpeg,mpg,mpp,oga,ogg,ogv,ogx,opus,otf,p10,p7c,p7m,p7s,pdf,png,ps,"
                  + "qt,roff,rtf,rtx,ser,svg,t,tif,tiff,tr,ts,tsv,ttf,txt,vtt,wav,weba,webm,webp,"
                  + "woff,woff2,xhtml,xml,yaml,yml,zip")
              .split(","));

  /** Endings of what plugins and hooks write: feeds, lists of pages, texts for programs. */
  private static final Set<String> MADE =
      Set.of(".txt", ".xml", ".json", ".rss", ".atom", ".ics", ".js");

  private static final String PUBLIC_ONLY = "VitePress copies only what is in ";

  /** Why a picture leads nowhere. */
  static final String SHOWN = "the build ends where a picture is missing";

  private final SourceTree tree;
  private final SiteConfig config;
  private final SitePages pages;

  SiteFiles(SourceTree tree, SiteConfig config, SitePages pages) {
    this.tree = tree;
    this.config = config;
    this.pages = pages;
  }

  /** Whether VitePress takes a path for that of a file, and only makes a URL of it. */
  static boolean isFile(String path) {
    String name = UrlPath.name(path);
    int dot = name.lastIndexOf('.');
    return dot >= 0 && FILES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** A file that is copied from the public folder; null if there is none. */
  @Nullable Target copied(String below, Destination destination) {
    String folder = config.publicFolder();
    return folder == null ? null : published(folder + below, destination);
  }

  private @Nullable Target published(String path, Destination destination) {
    return tree.kind(path) == SourceTree.Kind.FILE
        ? new Target.Found(path, destination.fragment(), AnchorState.Fine.FINE)
        : null;
  }

  /**
   * Where a link to a file leads.
   *
   * @param page whose place it counts from; empty for the root of the site
   */
  Target linked(String page, Destination destination) {
    String path = destination.path();
    boolean rooted = path.startsWith("/");
    String folder = page.isEmpty() ? "" : UrlPath.folder(pages.place(page));
    String below = UrlPath.normalize(rooted ? path.substring(1) : folder + path);
    if (below == null) {
      return OUTSIDE;
    }
    Target found = copied(below, destination);
    if (found != null) {
      return found;
    }
    String folders = config.publicFolder();
    if (folders == null || mayBeWritten(below)) {
      return WRITTEN;
    }
    String actual = tree.otherCase(folders + below);
    if (actual != null) {
      return new Target.CaseMismatch(
          folders + below,
          Neighbours.asWritten(destination, below, actual.substring(folders.length())));
    }
    String source =
        rooted || page.isEmpty() ? null : UrlPath.normalize(UrlPath.folder(page) + path);
    boolean there = source != null && tree.kind(source) == SourceTree.Kind.FILE;
    boolean prefixed = rooted && tree.kind(config.source() + below) == SourceTree.Kind.FILE;
    if ((there || prefixed) && config.copying()) {
      return WRITTEN;
    }
    return missing(folders + below, there || prefixed ? PUBLIC_ONLY + folders : "");
  }

  /** Whether a build may write a file, given its path from the root of the site. */
  boolean mayBeWritten(String below) {
    String folder = config.publicFolder();
    return folder == null
        || tree.mayAppear(folder + below)
        || below.startsWith("assets/")
        || below.equals("sitemap.xml")
        || below.equals("hashmap.json")
        || config.plugins() && MADE.contains(UrlPath.extension(below));
  }

  /** Where the file is that a page shows. */
  @Nullable Target shown(String page, Destination destination, boolean inMarkdown) {
    String path = destination.path();
    if (path.isEmpty() || path.startsWith("#")) {
      return null;
    }
    if (!inMarkdown && (path.startsWith("@") || path.startsWith("~"))) {
      return ALIAS;
    }
    if (path.startsWith("/")) {
      Target found = copied(path.substring(1), destination);
      if (found == null) {
        found = published(config.source() + path.substring(1), destination);
      }
      if (found != null) {
        return found;
      }
      String folder = config.publicFolder();
      return folder == null ? WRITTEN : notShown(folder + path.substring(1), destination);
    }
    if (!inMarkdown && !path.startsWith(".")) {
      // Only the browser looks at it, as at a link.
      return null;
    }
    String wanted = UrlPath.normalize(UrlPath.folder(page) + path);
    if (wanted == null) {
      return new Target.OutsideRoot(path);
    }
    Target found = published(wanted, destination);
    return found == null ? notShown(wanted, destination) : found;
  }

  private Target notShown(String wanted, Destination destination) {
    String normal = UrlPath.normalize(wanted);
    if (normal == null) {
      return OUTSIDE;
    }
    if (tree.mayAppear(normal)) {
      return WRITTEN;
    }
    String actual = tree.otherCase(normal);
    return actual == null
        ? new Target.Missing(normal, List.of(), List.of(), SHOWN)
        : new Target.CaseMismatch(normal, Neighbours.asWritten(destination, normal, actual));
  }

  private static Target missing(String path, String because) {
    return new Target.Missing(path, List.of(), List.of(), because);
  }
}
