package io.github.glosslint.migration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** markdown-link-check. */
final class MarkdownLinkCheck implements Importer {

  private static final Pattern HOST =
      Pattern.compile("https?://(?:[^/@]*@)?([^/:?#]+)[^?#]*", Pattern.CASE_INSENSITIVE);

  private static final KeyTable KEYS =
      new KeyTable()
          .take("ignorePatterns", MarkdownLinkCheck::ignore)
          .take("replacementPatterns", MarkdownLinkCheck::replace)
          .take("httpHeaders", MarkdownLinkCheck::headers)
          .take("aliveStatusCodes", MarkdownLinkCheck::alive)
          .same("retryOn429")
          .leave(Reasons.caller("--timeout"), "timeout")
          .leave(Reasons.REQUESTS, "retryCount", "fallbackRetryDelay")
          .leave("a path from the root is looked for in the root of the tree", "projectBaseUrl")
          .leave("comments that suppress are always honoured", "ignoreDisable")
          .leave(Reasons.OUTPUT, "showProgressBar");

  @Override
  public String tool() {
    return "markdown-link-check";
  }

  @Override
  public List<String> names() {
    return List.of(
        ".markdown-link-check.json",
        "markdown-link-check.json",
        ".markdown_link_check.json",
        "mlc_config.json",
        ".mlc_config.json",
        "markdown_link_check_config.json",
        "markdown-link-check-config.json");
  }

  @Override
  public void read(ForeignFile file, Draft draft) {
    KEYS.read(file.table(), draft);
  }

  @Override
  public Set<String> keys() {
    return KEYS.keys();
  }

  private static void ignore(String key, @Nullable Object value, Draft draft) {
    for (Object item : ForeignValues.items(value)) {
      String pattern = ForeignValues.text(ForeignValues.table(item).get("pattern"));
      if (pattern == null) {
        draft.leave(key, "an item has no pattern");
      } else {
        draft.skip(key, pattern, draft::ignoreTarget);
      }
    }
  }

  private static void replace(String key, @Nullable Object value, Draft draft) {
    for (Object item : ForeignValues.items(value)) {
      Map<String, @Nullable Object> each = ForeignValues.table(item);
      String pattern = String.valueOf(each.get("pattern"));
      String replacement = String.valueOf(each.get("replacement"));
      if (pattern.matches("\\^\\\\?/") && replacement.matches("\\{\\{BASEURL}}/?")) {
        // Paths from the root lead to the root of the tree anyway.
        draft.take(key);
      } else {
        draft.leave(key + " " + pattern, "destinations are not rewritten");
      }
    }
  }

  private static void headers(String key, @Nullable Object value, Draft draft) {
    for (Object item : ForeignValues.items(value)) {
      Map<String, @Nullable Object> each = ForeignValues.table(item);
      for (String url : ForeignValues.texts(each.get("urls"))) {
        Matcher host = HOST.matcher(url);
        String name = host.lookingAt() ? host.group(1).toLowerCase(Locale.ROOT) : url;
        DraftValues.Host settings = draft.host(key + " " + name, name);
        if (settings != null) {
          ForeignValues.table(each.get("headers"))
              .forEach(
                  (header, of) ->
                      draft.header(
                          key + " " + name + " " + header, settings, header, String.valueOf(of)));
        }
      }
    }
  }

  private static void alive(String key, @Nullable Object value, Draft draft) {
    boolean usual = true;
    for (String code : ForeignValues.texts(value)) {
      usual &= code.matches("2\\d\\d");
    }
    if (usual) {
      draft.take(key);
    } else {
      draft.leave(
          key,
          "403, 429 and 5xx are never dead; other codes are accepted for a host, in url.hosts");
    }
  }
}
