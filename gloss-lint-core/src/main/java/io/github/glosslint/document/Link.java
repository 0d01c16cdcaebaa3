package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A destination written where it is used. References get theirs from a {@link Definition}. */
public final class Link implements Worded<Link>, HasDestination {

  private final Kind kind;
  private final String destination;

  // Two places are kept as numbers: a tree has many links, and a place is larger than its numbers.
  private final String destinationPath;
  private final int destinationStart;
  private final int destinationEnd;
  private final String path;
  private final int start;
  private final int end;

  /**
   * A link of a page.
   *
   * @param destination as the browser gets it, see {@link #destination}
   * @param destinationLocation where that is written
   * @param location the whole link
   */
  public Link(Kind kind, String destination, Location destinationLocation, Location location) {
    this.kind = kind;
    this.destination = destination;
    this.destinationPath = destinationLocation.path();
    this.destinationStart = destinationLocation.start();
    this.destinationEnd = destinationLocation.end();
    this.path = location.path();
    this.start = location.start();
    this.end = location.end();
  }

  private Link(Link same, String destination) {
    this.kind = same.kind;
    this.destination = destination;
    this.destinationPath = same.destinationPath;
    this.destinationStart = same.destinationStart;
    this.destinationEnd = same.destinationEnd;
    this.path = same.path;
    this.start = same.start;
    this.end = same.end;
  }

  @Override
  public Link sharing(UnaryOperator<String> texts) {
    return new Link(this, texts.apply(destination));
  }

  /** How it is written. */
  public Kind kind() {
    return kind;
  }

  /**
   * The destination as the browser gets it: templates expanded, backslashes and entities undone,
   * percent-encoding kept.
   */
  @Override
  public String destination() {
    return destination;
  }

  /** The destination in the source. */
  public Location destinationLocation() {
    return new Location(destinationPath, destinationStart, destinationEnd);
  }

  /** The whole link in the source. */
  public Location location() {
    return new Location(path, start, end);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Link link
        && link.start == start
        && link.end == end
        && link.destinationStart == destinationStart
        && link.destinationEnd == destinationEnd
        && link.kind == kind
        && link.destination.equals(destination)
        && link.path.equals(path)
        && link.destinationPath.equals(destinationPath);
  }

  @Override
  public int hashCode() {
    return (path.hashCode() * 31 + start) * 31 + end;
  }

  @Override
  public String toString() {
    return kind + " " + destination + " at " + location();
  }

  @Override
  public Location mark() {
    return destinationEnd <= destinationStart ? location() : destinationLocation();
  }

  /** How the link is written. */
  public enum Kind {
    /** {@code [text](destination)} */
    INLINE,
    /** {@code ![text](destination)} */
    IMAGE,
    /** {@code <https://example.org>} */
    AUTOLINK,
    /** A URL in running text; whether it becomes a link depends on the dialect. */
    BARE_URL,
    /** An HTML attribute that leads a reader on: {@code href}. */
    HTML_LINK,
    /**
     * An HTML attribute whose target the page shows: {@code src}, {@code srcset}, {@code poster}.
     */
    HTML_RESOURCE,
    /** An HTML attribute whose target, a page as a rule, is shown in a frame: {@code iframe}. */
    HTML_FRAME,
    /** An HTML attribute that says where a form is sent: a program as a rule, rarely a page. */
    HTML_FORM,
    /** The argument of an embedding tag that names a page or a URL. */
    EMBED_URL,
    /** The argument of an embedding tag that names a file to show. */
    EMBED_ASSET,
    /** The path of a file whose content the page shows or offers, as a source names it. */
    SOURCE_FILE,
    /** A page by the name that the generator gives it, in place of a path. */
    PAGE_NAME,
    /** The same in a list of pages, which names none of another project. */
    LISTED_NAME,
    /** The name of a label, shown with a text of the link's own. */
    LABEL_NAME,
    /** The name of a label whose title is the text of the link. */
    TITLE_NAME,
    /** The name of something that has a number, such as a figure. */
    NUMBER_NAME,
    TERM_NAME,
    EQUATION_NAME,
    /** The name of anything. */
    ANY_NAME;

    /** Whether a tag brings the target into the page. */
    public boolean isEmbed() {
      return this == EMBED_URL || this == EMBED_ASSET;
    }

    /** Whether the target is shown in the page rather than visited. */
    public boolean isAsset() {
      return isFile() || this == HTML_FRAME;
    }

    /** Whether the target must be a file: a folder, which servers show as a page, is none. */
    public boolean isFile() {
      return this == IMAGE || this == HTML_RESOURCE || this == EMBED_ASSET || this == SOURCE_FILE;
    }

    /** Whether the destination is a name that only the generator can look up, see NamedPlace. */
    public boolean isName() {
      return switch (this) {
        case PAGE_NAME,
            LISTED_NAME,
            LABEL_NAME,
            TITLE_NAME,
            NUMBER_NAME,
            TERM_NAME,
            EQUATION_NAME,
            ANY_NAME ->
            true;
        default -> false;
      };
    }

    /** Whether the page spells a path of a source, or what stands for one. */
    public boolean isOfMarkdown() {
      return this == INLINE || this == IMAGE || this == AUTOLINK || this == SOURCE_FILE;
    }
  }
}
