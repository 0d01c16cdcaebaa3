package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.UrlPath;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The URL that a pattern of the configuration makes for a page. */
final class Permalink {

  private final UrlNames names;

  Permalink(UrlNames names) {
    this.names = names;
  }

  /**
   * Fills a pattern in.
   *
   * @return null if it has a token whose value the source does not tell
   */
  @Nullable String of(String pattern, HugoPage page, @Nullable String date) {
    StringBuilder url = new StringBuilder();
    String path = expand(pattern, page, date, url) ? UrlPath.normalize(url.toString()) : null;
    return path == null ? null : "/" + path;
  }

  /** The folder that the URL is below, as far as the source tells, with both slashes. */
  String beginning(String pattern, HugoPage page, @Nullable String date) {
    StringBuilder url = new StringBuilder();
    expand(pattern, page, date, url);
    String folder = UrlPath.normalize(url.substring(0, url.lastIndexOf("/") + 1));
    return folder == null || folder.isEmpty() ? "/" : "/" + ContentFiles.chopped(folder) + "/";
  }

  /** Appends what a pattern stands for, up to a token whose value the source does not tell. */
  private boolean expand(String pattern, HugoPage page, @Nullable String date, StringBuilder url) {
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '\\' && at + 1 < pattern.length()) {
        url.append(pattern.charAt(at + 1));
        at += 2;
        continue;
      }
      if (c != ':') {
        url.append(c);
        at++;
        continue;
      }
      int end = at + 1;
      while (end < pattern.length() && Character.isLetter(pattern.charAt(end))) {
        end++;
      }
      String token = pattern.substring(at + 1, end);
      String slice = "";
      if (end < pattern.length() && pattern.charAt(end) == '[') {
        int close = pattern.indexOf(']', end);
        if (close < 0) {
          return false;
        }
        slice = pattern.substring(end + 1, close);
        end = close + 1;
      }
      String value = value(token, slice, page, Publication.date(date));
      if (value == null) {
        return false;
      }
      url.append(value);
      at = end;
    }
    return true;
  }

  private @Nullable String value(
      String token, String slice, HugoPage page, @Nullable LocalDateTime date) {
    String slug = page.text("slug");
    String title = page.text("title");
    String base = UrlPath.name(page.raw());
    return switch (token) {
      case "title" -> title == null ? null : names.ofText(title);
      case "slug" -> slug != null ? names.ofText(slug) : title == null ? null : names.ofText(title);
      case "slugorfilename", "slugorcontentbasename" ->
          slug != null ? names.ofText(slug) : names.ofPath(base);
      case "filename", "contentbasename" -> names.ofPath(base);
      case "section" -> names.ofPath(first(page.raw(), page));
      case "sections" -> sections(page, slice);
      default -> date == null ? null : ofDate(token, date);
    };
  }

  private static String first(String raw, HugoPage page) {
    int slash = raw.indexOf('/');
    return slash >= 0 ? raw.substring(0, slash) : page.kind() == HugoPage.Kind.BRANCH ? raw : "";
  }

  private @Nullable String sections(HugoPage page, String slice) {
    String raw = page.raw();
    String folders = page.kind() == HugoPage.Kind.BRANCH ? raw : UrlPath.folder(raw);
    String[] all = ContentFiles.chopped(folders).split("/", -1);
    int from = 0;
    int to = all.length;
    if (!slice.isEmpty()) {
      int colon = slice.indexOf(':');
      Integer low = index(colon < 0 ? slice : slice.substring(0, colon), 0, all.length);
      Integer high =
          colon < 0
              ? low == null ? null : Integer.valueOf(low + 1)
              : index(slice.substring(colon + 1), all.length, all.length);
      if (low == null || high == null) {
        return null;
      }
      from = Math.min(low, all.length);
      to = Math.max(from, Math.min(high, all.length));
    }
    StringBuilder path = new StringBuilder();
    for (int i = from; i < to; i++) {
      path.append(i > from ? "/" : "").append(names.ofPath(all[i]));
    }
    return path.toString();
  }

  private static @Nullable Integer index(String text, int otherwise, int count) {
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.equals("last")) {
      return Math.max(0, count - 1);
    }
    return text.length() < 6 && text.chars().allMatch(Character::isDigit)
        ? Integer.valueOf(text)
        : null;
  }

  private static @Nullable String ofDate(String token, LocalDateTime date) {
    return switch (token) {
      case "year" -> String.format(Locale.ROOT, "%04d", date.getYear());
      case "month" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
      case "monthname" ->
          date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      case "day" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
      case "weekday" -> String.valueOf(date.getDayOfWeek().getValue() % 7);
      case "weekdayname" ->
          date.getDayOfWeek()
              .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              .toLowerCase(Locale.ROOT);
      case "yearday" -> String.valueOf(date.getDayOfYear());
      default -> null;
    };
  }
}
