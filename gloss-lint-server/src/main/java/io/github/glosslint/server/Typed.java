package io.github.glosslint.server;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of name stands before the cursor, and how much of it.
 *
 * @param page before a fragment that stands apart, as behind a tag; empty if there is none
 */
record Typed(Kind kind, String written, String page) {

  /** Nobody writes a longer name. */
  private static final int LONGEST = 2_000;

  /** What is named. */
  enum Kind {
    /** A path from the page or from the root, or a URL, perhaps with a fragment. */
    DESTINATION,
    /** A path from the root of the site, in a tag. */
    ROOTED,
    /** A fragment behind a tag. */
    FRAGMENT,
    /** A path from the root of what the site has to include. */
    INCLUDE,
    /** A document by its path without an ending. */
    DOCUMENT,
    /** A label of the project. */
    PLACE,
    TERM,
    EQUATION,
    /** The label of a reference. */
    LABEL
  }

  private static final Pattern ROLE =
      Pattern.compile(
          "(?:\\{(?:std:)?|:(?:std:)?)(?<role>ref|numref|doc|term|eq|any)[}:]`(?:[^`]*<)?(?<typed>[^`<>]*)$");

  private static final Pattern LINK_TAG =
      Pattern.compile("\\{%-?\\s*link\\s+(?<page>\\S+)\\s*-?%\\}#(?<typed>[^\\s)]*)$");

  /** In the order in which they are tried. */
  private static final List<Pattern> ROOTED =
      List.of(
          Pattern.compile("\\{%-?\\s*link\\s+(?<typed>[^\\s%]*)$"),
          Pattern.compile("-{1,}8<-{1,}\\s+[\"'](?<typed>[^\"'\\s]*)$"));

  private static final Pattern INCLUDE =
      Pattern.compile("\\{%-?\\s*include(?:_cached)?\\s+(?<typed>[^\\s%]*)$");

  private static final List<Pattern> DESTINATIONS =
      List.of(
          Pattern.compile("\\{\\{[<%]\\s*(?:rel)?ref\\s+(?:path=)?[\"`]?(?<typed>[^\"`\\s>%]*)$"),
          Pattern.compile("\\{%-?\\s*include_relative\\s+(?<typed>[^\\s%]*)$"),
          Pattern.compile("\\{\\{#(?:rustdoc_)?include\\s+(?<typed>[^\\s:}]*)$"),
          Pattern.compile("<!--\\s*@include:\\s*(?<typed>[^\\s{]*)$"),
          Pattern.compile(
              "(?:\\.\\. |[`:~]{3,}\\{)(?:literal)?(?:include|image|figure)(?:::|\\})\\s+(?<typed>\\S*)$"),
          Pattern.compile("\\]\\(\\s*<?(?<typed>[^\\s)>]*)$"),
          Pattern.compile("^ {0,3}\\[[^\\]]+\\]:\\s*<?(?<typed>[^\\s>]*)$"),
          Pattern.compile("<[a-zA-Z][^>]*\\s(?:href|src)=[\"'](?<typed>[^\"'\\s]*)$"));

  private static final Pattern LABEL = Pattern.compile("\\[(?<typed>[^\\[\\]]*)$");

  private static final Map<String, Kind> ROLES =
      Map.of(
          "ref", Kind.PLACE,
          "numref", Kind.PLACE,
          "any", Kind.PLACE,
          "doc", Kind.DOCUMENT,
          "term", Kind.TERM,
          "eq", Kind.EQUATION);

  /** Reads the text of a line up to the cursor; null if no name is typed there. */
  static @Nullable Typed of(String line) {
    String text = line.substring(Math.max(0, line.length() - LONGEST));
    Matcher role = ROLE.matcher(text);
    if (role.find()) {
      Kind kind = ROLES.getOrDefault(role.group("role"), Kind.PLACE);
      return new Typed(kind, role.group("typed"), "");
    }
    Matcher tag = LINK_TAG.matcher(text);
    if (tag.find()) {
      return new Typed(Kind.FRAGMENT, tag.group("typed"), tag.group("page"));
    }
    Typed found = of(Kind.ROOTED, text, ROOTED);
    found = found == null ? of(Kind.INCLUDE, text, List.of(INCLUDE)) : found;
    found = found == null ? of(Kind.DESTINATION, text, DESTINATIONS) : found;
    return found == null ? of(Kind.LABEL, text, List.of(LABEL)) : found;
  }

  private static @Nullable Typed of(Kind kind, String text, List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return new Typed(kind, matcher.group("typed"), "");
      }
    }
    return null;
  }
}
