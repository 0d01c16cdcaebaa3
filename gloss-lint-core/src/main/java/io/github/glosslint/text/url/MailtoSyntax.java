package io.github.glosslint.text.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds {@code mailto:} URLs against RFC 6068: addresses with commas between them, then header
 * fields. What no mail program minds is fine: blanks in a subject, letters of any script.
 */
public final class MailtoSyntax {

  private static final int SCHEME = "mailto:".length();

  /** Fields whose value is a list of addresses. */
  private static final Set<String> RECIPIENTS = Set.of("to", "cc", "bcc");

  /** Besides letters and digits, what an address may have before its at sign; RFC 5322. */
  private static final String ATOM = "!#$%&'*+-/=?^_`{|}~";

  private final String scheme;
  private final String addresses;
  private final String fields;

  /** Whether it is itself what another may have meant, so that nothing else is looked for. */
  private final boolean meant;

  private MailtoSyntax(String raw, boolean meant) {
    this.meant = meant;
    int question = raw.indexOf('?');
    this.scheme = raw.substring(0, SCHEME);
    this.addresses = raw.substring(SCHEME, question < 0 ? raw.length() : question);
    this.fields = question < 0 ? "" : raw.substring(question + 1);
  }

  /**
   * What is wrong with a URL that addresses somebody, see {@link MailAddresses} for those that do
   * not.
   *
   * @param raw a URL that begins with {@code mailto:}
   * @return null if nothing is
   */
  public static @Nullable UrlDefect check(String raw) {
    return new MailtoSyntax(raw, false).check();
  }

  private @Nullable UrlDefect check() {
    UrlDefect defect = checkAddresses();
    return defect == null ? checkFields() : defect;
  }

  private @Nullable UrlDefect checkAddresses() {
    if (addresses.isEmpty()) {
      return null;
    }
    if (addresses.startsWith("//")) {
      return wrong("has \"//\" before an e-mail address", addresses.substring(2), fields);
    }
    if (!Percent.decode(addresses).strip().equals(Percent.decode(addresses))) {
      return wrong("has a blank around its e-mail address", stripped(addresses), fields);
    }
    int ampersand = addresses.indexOf('&');
    if (ampersand > addresses.lastIndexOf('@') && addresses.indexOf('=', ampersand) > 0) {
      return wrong(
          "has \"&\" where \"?\" begins the header fields",
          addresses.substring(0, ampersand),
          addresses.substring(ampersand + 1) + (fields.isEmpty() ? "" : "&" + fields));
    }
    String odd = oddAddress(addresses);
    return odd == null ? null : malformed(odd);
  }

  private UrlDefect malformed(String odd) {
    String reason = "has \"" + Percent.decode(odd).strip() + "\" where an e-mail address belongs";
    List<String> parts = split(addresses, ';');
    boolean list = parts.size() > 1 && parts.stream().allMatch(p -> oddAddress(p.strip()) == null);
    if (list) {
      return wrong(
          "divides e-mail addresses by \";\" instead of \",\"",
          String.join(",", parts.stream().map(String::strip).toList()),
          fields);
    }
    int open = addresses.indexOf('<');
    int close = addresses.indexOf('>', open + 1);
    String inner = open < 0 || close < 0 ? "" : addresses.substring(open + 1, close);
    return !inner.isEmpty() && oddAddress(inner) == null
        ? wrong(reason, inner, fields)
        : new UrlDefect(reason, null);
  }

  private @Nullable UrlDefect checkFields() {
    int second = fields.indexOf('?');
    String name = second < 0 ? "" : fields.substring(second + 1);
    if (second >= 0 && name.matches("(?i)(subject|body|cc|bcc|to)=.*")) {
      return wrong(
          "has a second \"?\" where \"&\" begins the next header field",
          addresses,
          fields.substring(0, second) + "&" + name);
    }
    for (String field : fields.isEmpty() ? List.<String>of() : split(fields, '&')) {
      int equals = field.indexOf('=');
      if (equals <= 0) {
        return new UrlDefect("has \"" + field + "\" where a header field belongs", null);
      }
      if (hasBadEscape(field)) {
        return wrong(
            "has a \"%\" that no two hexadecimal digits follow", addresses, escaped(fields));
      }
      String value = field.substring(equals + 1);
      String header = field.substring(0, equals).toLowerCase(Locale.ROOT);
      String odd = RECIPIENTS.contains(header) && !value.isEmpty() ? oddAddress(value) : null;
      if (odd != null) {
        return new UrlDefect(
            "has \"" + Percent.decode(odd).strip() + "\" where an e-mail address belongs", null);
      }
    }
    return null;
  }

  private UrlDefect wrong(String reason, String otherAddresses, String otherFields) {
    if (meant) {
      return new UrlDefect(reason, null);
    }
    String other = scheme + otherAddresses + (otherFields.isEmpty() ? "" : "?" + otherFields);
    boolean fine = new MailtoSyntax(other, true).check() == null;
    return new UrlDefect(reason, fine ? other : null);
  }

  /** The text without the blanks around it, be they encoded. */
  private static String stripped(String text) {
    return text.replaceFirst("^(?:%20|\\s)++", "").replaceFirst("(?:%20|\\s)++$", "");
  }

  /** The first of a list of addresses that is none; null if all are. */
  private static @Nullable String oddAddress(String list) {
    for (String written : split(list, ',')) {
      // Mail programs take an encoded comma for one, too.
      List<String> decoded = split(Percent.decode(written), ',');
      if (!decoded.stream().map(String::strip).allMatch(MailtoSyntax::isAddress)) {
        return written;
      }
    }
    return null;
  }

  private static boolean isAddress(String address) {
    int at = address.lastIndexOf('@');
    return at > 0 && isLocalPart(address.substring(0, at)) && isDomain(address.substring(at + 1));
  }

  /** Words with full stops between them, or anything in quotation marks. */
  private static boolean isLocalPart(String text) {
    if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
      return true;
    }
    char before = '.';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = Character.isLetterOrDigit(c) || c >= 128 || ATOM.indexOf(c) >= 0;
      if (!word && (c != '.' || before == '.')) {
        return false;
      }
      before = c;
    }
    return before != '.';
  }

  /** A host name of one or more labels, in any script, or an address of a host in brackets. */
  private static boolean isDomain(String text) {
    if (text.startsWith("[") && text.endsWith("]")) {
      return text.length() > 2;
    }
    for (String label : text.split("\\.", -1)) {
      if (label.isEmpty() || label.length() > 63 || label.startsWith("-") || label.endsWith("-")) {
        return false;
      }
      for (int i = 0; i < label.length(); i++) {
        char c = label.charAt(i);
        if (!Character.isLetterOrDigit(c) && c < 128 && c != '-' && c != '_') {
          return false;
        }
      }
    }
    return true;
  }

  /** The parts of a text between the separators that are not in quotation marks. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"' && (i == 0 || text.charAt(i - 1) != '\\');
      if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static boolean hasBadEscape(String text) {
    return !escaped(text).equals(text);
  }

  /** The text with every percent sign encoded that does not encode something. */
  private static String escaped(String text) {
    return text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }
}
