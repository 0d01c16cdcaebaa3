package io.github.glosslint.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a page as browsers do: a byte order mark wins, then what the server says, then the page's
 * own {@code meta}, then UTF-8 (WHATWG HTML, "determining the character encoding").
 */
final class Encodings {

  /** How far browsers look for a {@code meta}. */
  private static final int PRESCAN_BYTES = 1024;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';>]+)", Pattern.CASE_INSENSITIVE);

  /** Labels that browsers take for something other than what they say (WHATWG Encoding). */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("utf-16", "UTF-16LE"));

  private Encodings() {}

  /**
   * Begins to read a page.
   *
   * @param label the {@code charset} of the header; null if it has none, and as good as none if no
   *     such encoding is known
   */
  static Reader reader(InputStream body, @Nullable String label) throws IOException {
    PushbackInputStream input = new PushbackInputStream(body, PRESCAN_BYTES);
    Charset said = label == null ? null : named(label);
    byte[] start = input.readNBytes(said == null ? PRESCAN_BYTES : 3);
    Charset marked = byMark(start);
    int mark = marked == null ? 0 : marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
    input.unread(start, mark, start.length - mark);
    if (marked != null) {
      return new InputStreamReader(input, marked);
    }
    return new InputStreamReader(input, said == null ? byMeta(start) : said);
  }

  private static @Nullable Charset byMark(byte[] start) {
    if (startsWith(start, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(start, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(start, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean startsWith(byte[] start, int... mark) {
    if (start.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((start[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset byMeta(byte[] start) {
    String ascii = new String(start, StandardCharsets.ISO_8859_1);
    for (Element meta : Jsoup.parse(ascii).select("meta[charset], meta[http-equiv=content-type]")) {
      Charset charset = named(meta.hasAttr("charset") ? meta.attr("charset") : ofContent(meta));
      if (charset != null) {
        // A page whose meta could be read byte by byte is not in UTF-16.
        return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static String ofContent(Element meta) {
    Matcher matcher = CHARSET.matcher(meta.attr("content"));
    return matcher.find() ? matcher.group(1) : "";
  }

  private static @Nullable Charset named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(LABELS.getOrDefault(name, name));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
