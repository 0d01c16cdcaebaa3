package io.github.glosslint.site;

import io.github.glosslint.linked.Target;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.url.MailAddresses;
import io.github.glosslint.text.url.Percent;
import io.github.glosslint.text.url.PhoneNumbers;
import io.github.glosslint.text.url.PlainUrls;
import io.github.glosslint.text.url.SchemeTypos;
import io.github.glosslint.text.url.UrlDefect;
import io.github.glosslint.text.url.UrlSyntax;
import org.jspecify.annotations.Nullable;

/**
 * A relative or root-relative destination, taken apart.
 *
 * @param raw as the browser gets it
 * @param path before the query, percent escapes undone
 * @param query without its question mark; empty if there is none
 * @param fragment decoded, in composed form, without {@code #} and without a text directive
 */
public record Destination(String raw, String path, String query, String fragment) {

  /** Why a destination is unknown that {@link #isPlaceholder} speaks of. */
  public static final String PLACEHOLDER = "a placeholder";

  /** Divides a destination that has no scheme. */
  public static Destination of(String raw) {
    int hash = raw.indexOf('#');
    String beforeHash = hash < 0 ? raw : raw.substring(0, hash);
    String fragment = hash < 0 ? "" : withoutDirective(raw.substring(hash + 1));
    int question = beforeHash.indexOf('?');
    String path = question < 0 ? beforeHash : beforeHash.substring(0, question);
    String query = question < 0 ? "" : beforeHash.substring(question + 1);
    return new Destination(
        raw, Percent.decode(path), query, UrlPath.composed(Percent.decode(fragment)));
  }

  /**
   * The fragment as a browser compares it first: what the author escaped stays so, and what cannot
   * be in a URL is escaped. Only if no id is equal to it, the decoded {@link #fragment} counts.
   *
   * @see <a href="https://html.spec.whatwg.org/#find-a-potential-indicated-element">HTML</a>
   */
  public String encodedFragment() {
    return UrlPath.encodeFragment(withoutDirective(raw.substring(raw.indexOf('#') + 1)));
  }

  private static String withoutDirective(String fragment) {
    int directive = fragment.indexOf(":~:");
    return directive < 0 ? fragment : fragment.substring(0, directive);
  }

  /**
   * The same with slashes for the backslashes of its path, which is how a browser takes them where
   * the generator writes them as they are.
   *
   * @see <a href="https://url.spec.whatwg.org/#relative-state">WHATWG URL</a>
   */
  public Destination withSlashes() {
    if (raw.indexOf('\\') < 0) {
      return this;
    }
    int end = 0;
    while (end < raw.length() && raw.charAt(end) != '?' && raw.charAt(end) != '#') {
      end++;
    }
    return of(raw.substring(0, end).replace('\\', '/') + raw.substring(end));
  }

  /**
   * The verdict on a destination that needs no look at the tree: another site, an address that is
   * not a page, or something that no browser understands.
   *
   * @return null if the destination is a path or a fragment
   */
  public static @Nullable Target withoutTree(String raw) {
    if (PlainUrls.isPlain(raw)) {
      return new Target.External(raw);
    }
    if (raw.isEmpty()) {
      return new Target.Empty();
    }
    if (MappedText.isUnknown(raw)) {
      return new Target.Unknown("written by a template");
    }
    int colon = schemeEnd(raw);
    if ((colon > 0 || raw.startsWith("//")) && Placeholders.inUrl(raw)) {
      return new Target.Unknown(PLACEHOLDER);
    }
    if (colon == 1) {
      return raw.startsWith("/", 2) || raw.startsWith("\\", 2)
          ? new Target.OutsideRoot(raw)
          : new Target.Unknown("a scheme of one letter, which a generator may know");
    }
    if (colon > 0) {
      return withScheme(raw, raw.substring(0, colon).toLowerCase(java.util.Locale.ROOT));
    }
    if (raw.startsWith("//")) {
      return external(raw, UrlSyntax.check("https:" + raw));
    }
    if (raw.startsWith("\\\\")) {
      return new Target.OutsideRoot(raw);
    }
    return malformed(UrlSyntax.checkRelative(raw));
  }

  /**
   * Whether a program or a reader is to put something in, such as {@code {{ name }}} or {@code
   * %PUBLIC_URL%}. A file may be named so all the same.
   */
  public boolean isPlaceholder() {
    return Placeholders.inPath(raw);
  }

  /**
   * What is wrong with a path that leads to nothing and begins like a host, such as {@code
   * www.example.org/a}; null if it does not.
   */
  public static Target.@Nullable Malformed hostWithoutScheme(String raw) {
    return malformed(UrlSyntax.checkMissing(raw));
  }

  /** Whether a destination has a scheme or the host of another site. */
  public static boolean isAbsolute(String raw) {
    return raw.startsWith("//") || schemeEnd(raw) > 0;
  }

  private static Target withScheme(String raw, String scheme) {
    return switch (scheme) {
      case "http", "https" -> external(raw, UrlSyntax.check(raw));
      case "file" -> new Target.OutsideRoot(raw);
      case "mailto" -> external(raw, MailAddresses.check(raw));
      case "tel" -> external(raw, PhoneNumbers.check(raw));
      default -> external(raw, SchemeTypos.check(raw, scheme));
    };
  }

  private static Target external(String raw, @Nullable UrlDefect defect) {
    return defect == null ? new Target.External(raw) : new Target.Malformed(defect);
  }

  private static Target.@Nullable Malformed malformed(@Nullable UrlDefect defect) {
    return defect == null ? null : new Target.Malformed(defect);
  }

  /** The offset of the colon that ends a scheme, -1 if the text has none. */
  static int schemeEnd(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean inner = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && !(inner && i > 0)) {
        return -1;
      }
    }
    return -1;
  }
}
