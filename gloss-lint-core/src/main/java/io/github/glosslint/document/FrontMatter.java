package io.github.glosslint.document;

import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.YamlMapping;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The YAML mapping at the head of a file. */
public final class FrontMatter {

  /** That of a file without front matter. */
  public static final FrontMatter ABSENT = new FrontMatter(false, new Span(0, 0), null, 0);

  private final boolean present;
  private final Span span;
  private final int bodyStart;
  private final @Nullable YamlMapping mapping;

  /** The mapping as bytes: few rules ask for it, and its nodes take ten times as much. */
  private final byte @Nullable [] packed;

  private final String title;

  private final List<Comment> comments;

  /**
   * @param present whether the file begins with a front matter fence
   * @param span from the opening fence to the end of the closing one, in the file
   * @param mapping the content with positions in the file; null if absent, empty or no mapping
   * @param bodyStart UTF-16 offset where the text after the front matter begins
   */
  public FrontMatter(boolean present, Span span, @Nullable YamlMapping mapping, int bodyStart) {
    this(present, span, mapping, null, titleOf(mapping), bodyStart, List.of());
  }

  private FrontMatter(
      boolean present,
      Span span,
      @Nullable YamlMapping mapping,
      byte @Nullable [] packed,
      String title,
      int bodyStart,
      List<Comment> comments) {
    this.present = present;
    this.span = span;
    this.mapping = mapping;
    this.packed = packed;
    this.title = title;
    this.bodyStart = bodyStart;
    this.comments = comments;
  }

  private static String titleOf(@Nullable YamlMapping mapping) {
    String title = mapping == null ? null : mapping.text("title");
    return title == null ? "" : title;
  }

  /** The same with the comments in it that speak to this tool; its document takes them over. */
  public FrontMatter with(List<Comment> those) {
    return new FrontMatter(present, span, mapping, packed, title, bodyStart, List.copyOf(those));
  }

  /** See {@link #with}. */
  List<Comment> comments() {
    return comments;
  }

  /** The same with its mapping as bytes, of which {@link #mapping} makes it anew. */
  FrontMatter packed() {
    return mapping == null
        ? this
        : new FrontMatter(
            present, span, null, FrontMatterCodec.pack(mapping), title, bodyStart, List.of());
  }

  /** Whether the file begins with a front matter fence. */
  public boolean present() {
    return present;
  }

  /** From the opening fence to the end of the closing one, in the file. */
  public Span span() {
    return span;
  }

  /** The content with positions in the file; null if absent, empty or no mapping. */
  public @Nullable YamlMapping mapping() {
    return packed == null ? mapping : FrontMatterCodec.unpack(packed);
  }

  /** What it calls the page; empty if it does not. */
  public String title() {
    return title;
  }

  /** UTF-16 offset where the text after the front matter begins. */
  public int bodyStart() {
    return bodyStart;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FrontMatter matter
        && matter.present == present
        && matter.span.equals(span)
        && matter.bodyStart == bodyStart
        && Objects.equals(matter.mapping(), mapping());
  }

  @Override
  public int hashCode() {
    return span.hashCode() * 31 + bodyStart;
  }

  @Override
  public String toString() {
    return "front matter at " + span + ": " + mapping();
  }
}
