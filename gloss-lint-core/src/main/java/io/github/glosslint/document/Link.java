package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * A destination written where it is used. References get theirs from a {@link Definition}.
 *
 * @param destination as the browser gets it: templates expanded, backslashes and entities undone,
 *     percent-encoding kept
 * @param destinationLocation the destination in the source
 * @param location the whole link in the source
 */
public record Link(Kind kind, String destination, Location destinationLocation, Location location) {

  /** What a rule marks: the destination in the source, or the whole link where that is empty. */
  public Location mark() {
    return destinationLocation.isEmpty() ? location : destinationLocation;
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
    EMBED_ASSET;

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
      return this == IMAGE || this == HTML_RESOURCE || this == EMBED_ASSET;
    }
  }
}
