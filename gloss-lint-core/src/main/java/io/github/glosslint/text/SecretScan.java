package io.github.glosslint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the secrets of a text in one pass, and in one more for each layer of encoding. Written out,
 * since it looks at every message and excerpt of a report, and regular expressions take longer to
 * load than most reports take to write.
 */
final class SecretScan {

  /** URLs that are parameters of URLs that are parameters: deeper ones are not looked into. */
  private static final int LAYERS = 3;

  /** Longer names of parameters do not tell of secrets. */
  private static final int LONGEST_NAME = 100;

  private static final String ENDS_AUTHORITY = "/\\?#\"<> \t\r\n\f";
  private static final String ENDS_VALUE = "&#\"<> \t\r\n\f";
  private static final String ENDS_URL = "\"<> \t\r\n\f";

  /** What Markdown escapes, and what a password or a name may hold. */
  private static final String ESCAPED = "@:_.-~!$*+(),;'=%&";

  private static final Set<String> SECRET_NAMES = Set.of("pass", "pw", "psw", "sas", "otp", "hmac");

  private static final List<String> SECRET_ENDINGS =
      List.of(
          "token",
          "sig",
          "signature",
          "key",
          "secret",
          "password",
          "passwd",
          "passphrase",
          "passcode",
          "pwd",
          "_pass",
          ".pass",
          "-pass",
          "auth",
          "authorization",
          "credential",
          "credentials",
          "jwt",
          "session_id",
          "sessionid",
          "sessid");

  /** Characters of ASCII that neither begin nor end anything: most of what is looked at. */
  private static final boolean[] INERT = inert();

  private final String text;
  private final List<Span> found = new ArrayList<>();
  private final CredentialScan credentials;

  /** Behind the last character that ends an authority; an authority may begin here. */
  private int start;

  /** How many slashes and backslashes are right before {@link #start}. */
  private int slashes;

  /** Where the user of a URL begins if an {@code @} follows; -1 if none can. */
  private int user = -1;

  /** The same behind one slash, which is left of two where a URL was taken for a path. */
  private int pathUser = -1;

  /** The same with a password that may hold what would end the authority; -1 if there is none. */
  private int openUser = -1;

  /** The end of the value that was looked at last: what begins within it ends there, too. */
  private int valueEnd = -1;

  private SecretScan(String text) {
    this.text = text;
    this.credentials = new CredentialScan(text, found);
  }

  /** Whether a text has a character or word that all secrets have: most texts have none. */
  static boolean mayFind(String text) {
    return text.indexOf('@') >= 0
        || text.indexOf('=') >= 0
        || DecodedText.isCoded(text)
        || CredentialScan.mayFind(text);
  }

  /** The secrets of a text, in order and without overlaps. */
  static List<Span> of(String text) {
    List<Span> all = new ArrayList<>(new SecretScan(text).scan());
    if (DecodedText.isCoded(text)) {
      DecodedText decoded = DecodedText.of(text);
      for (int layer = 1; layer < LAYERS && decoded.isChanged(); layer++) {
        for (Span span : new SecretScan(decoded.text()).scan()) {
          all.add(decoded.origin(span));
        }
        decoded = decoded.again();
      }
    }
    return all.size() < 2 ? all : merged(all);
  }

  private static List<Span> merged(List<Span> spans) {
    spans.sort(
        (a, b) ->
            a.start() != b.start()
                ? Integer.compare(a.start(), b.start())
                : Integer.compare(a.end(), b.end()));
    List<Span> merged = new ArrayList<>(spans.size());
    for (Span next : spans) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && next.start() < last.end()) {
        int end = Math.max(last.end(), next.end());
        merged.set(merged.size() - 1, new Span(last.start(), end));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static boolean[] inert() {
    boolean[] inert = new boolean[128];
    for (char c = ' '; c < inert.length; c++) {
      inert[c] =
          "@:=/\\".indexOf(c) < 0
              && ENDS_AUTHORITY.indexOf(c) < 0
              && CredentialScan.INITIALS.indexOf(c) < 0;
    }
    return inert;
  }

  private List<Span> scan() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < INERT.length && INERT[c]) {
        i++;
        continue;
      }
      if (c == '\\' && isEscape(i)) {
        // In Markdown the backslash is not part of the text.
        step(text.charAt(i + 1), i, i + 2);
        i++;
      } else {
        step(c, i, i + 1);
      }
      i++;
    }
    return found;
  }

  private boolean isEscape(int backslash) {
    boolean slash = backslash == start && slashes > 0 || backslash == user;
    return !slash
        && backslash + 1 < text.length()
        && ESCAPED.indexOf(text.charAt(backslash + 1)) >= 0;
  }

  /** Looks at a character, which is with its escape from {@code at} to {@code end}. */
  private void step(char c, int at, int end) {
    switch (c) {
      case '@' -> endOfUser(at);
      case ':' -> colon(at, end);
      case '=' -> parameter(at, end);
      case '/', '\\' -> begin(end, at == start ? slashes + 1 : 1);
      default -> {
        if (ENDS_AUTHORITY.indexOf(c) >= 0) {
          openUser = ENDS_URL.indexOf(c) >= 0 ? -1 : openUser;
          begin(end, 0);
        }
        credentials.look(at);
      }
    }
  }

  /** An authority may begin here: behind a scheme and slashes, or behind two slashes alone. */
  private void begin(int at, int slashesBefore) {
    start = at;
    slashes = slashesBefore;
    int before = at - slashesBefore - 1;
    boolean colon = before >= 0 && text.charAt(before) == ':';
    int schemeEnd = colon ? schemeEnd(before) : 0;
    boolean scheme = schemeEnd > 0 && isScheme(text.charAt(schemeEnd - 1));
    boolean alone = before < 0 || !colon && !isScheme(text.charAt(before));
    boolean authority =
        slashesBefore > 1 && (scheme || alone) || slashesBefore == 1 && isWebScheme(schemeEnd);
    user = authority ? at : -1;
    pathUser = slashesBefore == 1 ? at : -1;
  }

  private void colon(int at, int end) {
    if (user >= 0 && text.charAt(user) != '[' && !isPort(end)) {
      openUser = user;
    }
    if (isWebScheme(schemeEnd(at))) {
      // To browsers http:user@host is a URL with a user.
      user = end;
    } else if (user < 0 && pathUser >= 0 && pathUser < at && !isPort(end)) {
      user = pathUser;
    }
  }

  private int schemeEnd(int colon) {
    return colon > 0 && text.charAt(colon - 1) == '\\' ? colon - 1 : colon;
  }

  /** Whether digits and the end of the authority follow, so that no password does. */
  private boolean isPort(int at) {
    int end = at;
    while (end < text.length() && end - at <= 5 && Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    return end == text.length() || ENDS_AUTHORITY.indexOf(text.charAt(end)) >= 0;
  }

  private boolean isWebScheme(int end) {
    return text.regionMatches(true, end - 4, "http", 0, 4)
        || text.regionMatches(true, end - 5, "https", 0, 5);
  }

  private void endOfUser(int at) {
    int from = user >= 0 ? user : openUser;
    if (from >= 0 && from < at) {
      found.add(new Span(from, at));
      // A later one in the same authority ends it, too.
      user = from;
    }
    openUser = -1;
  }

  private void parameter(int at, int valueStart) {
    if (!isSecretName(at)) {
      return;
    }
    if (valueStart > valueEnd) {
      valueEnd = valueStart;
      while (valueEnd < text.length() && ENDS_VALUE.indexOf(text.charAt(valueEnd)) < 0) {
        valueEnd++;
      }
    }
    if (valueStart < valueEnd) {
      found.add(new Span(valueStart, valueEnd));
    }
  }

  /** Whether a parameter is named before an offset, and its name says that it is secret. */
  private boolean isSecretName(int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST_NAME && isNameCharacter(text.charAt(from - 1))) {
      from--;
    }
    if (from == 0 || "?&;#".indexOf(text.charAt(from - 1)) < 0) {
      return false;
    }
    String name = text.substring(from, end).toLowerCase(Locale.ROOT).replace("\\", "");
    name = without(without(name, "[]"), "]");
    return isSecret(name) || isSecret(withoutVersion(name));
  }

  private static boolean isSecret(String name) {
    return SECRET_NAMES.contains(name) || SECRET_ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** {@code token_v2} is a token, {@code key1} a key. */
  private static String withoutVersion(String name) {
    int end = name.length();
    while (end > 0 && Ascii.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return without(without(without(name.substring(0, end), "v"), "_"), "-");
  }

  private static String without(String name, String ending) {
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }

  private static boolean isNameCharacter(char c) {
    return isScheme(c) || "_[]$~\\".indexOf(c) >= 0;
  }

  private static boolean isScheme(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || Ascii.isDigit(c)
        || "+.-".indexOf(c) >= 0;
  }
}
