package io.github.glosslint.migration;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** lychee: {@code lychee.toml}, and its tables in the files of package managers. */
final class Lychee implements Importer {

  private static final Pattern TIME = Pattern.compile("(\\d{1,9}) ?(ms|s|m|min|h|d|w)?");

  private static final KeyTable KEYS =
      new KeyTable()
          .take("exclude", Lychee::exclude)
          .take("exclude_path", Lychee::excludePath)
          .take("extensions", Lychee::extensions)
          .when(true, "require_https", (key, value, draft) -> draft.on(key, "url/insecure", null))
          .when(true, "include_mail", (key, value, draft) -> draft.on(key, "link/mailto", null))
          .take("max_cache_age", Lychee::maxAge)
          .take("include_fragments", Lychee::fragments)
          .take("hosts", Lychee::hosts)
          .take("accept", Lychee::accept)
          .take("header", (key, value, draft) -> headers(key, draft))
          .take("headers", (key, value, draft) -> headers(key, draft))
          // Private addresses are skipped unless the caller allows them.
          .take("exclude_all_private", Lychee::excludePrivate)
          .take("exclude_private", Lychee::excludePrivate)
          .take("exclude_link_local", Lychee::excludePrivate)
          .take("exclude_loopback", Lychee::excludePrivate)
          .take("insecure", Lychee::insecure)
          .same("offline", "accept_timeouts", "exclude_mail", "glob_ignore_case", "skip_missing")
          .leave("url.skip has no exceptions; narrow its patterns instead", "include")
          .leave(Reasons.SECRET, "basic_auth", "github_token", "cookie_jar")
          .leave(
              Reasons.OUTPUT,
              "verbose",
              "format",
              "mode",
              "no_progress",
              "output",
              "host_stats",
              "dump",
              "dump_inputs",
              "generate")
          .leave(Reasons.CACHE, "cache", "cache_exclude_status")
          .leave(Reasons.caller("--timeout"), "timeout")
          .leave(Reasons.caller("--max-connections"), "max_concurrency", "threads")
          .leave(Reasons.caller("--max-per-host"), "host_concurrency")
          .leave(Reasons.caller("--interval"), "host_request_interval")
          .leave(Reasons.caller("--second-look"), "max_retries", "retry_wait_time")
          .leave(Reasons.REQUESTS, "max_redirects", "method", "min_tls", "scheme")
          .leave("a user agent is set for a host, in url.hosts", "user_agent")
          .leave(Reasons.PATHS, "files_from")
          .leave("hidden folders are not read; name one as an argument", "hidden")
          .leave("tracked files are read whatever .gitignore says", "no_ignore")
          .leave("code is never searched for links", "include_verbatim")
          .leave("wiki links are not read", "include_wikilinks")
          .leave(Reasons.PLUGINS, "preprocess")
          .leave("the Wayback Machine is not asked", "archive", "suggest")
          .leave(
              "the generator of the site decides, which is recognised by its files",
              "default_extension",
              "fallback_extensions",
              "index_files")
          .leave("links are read in the source, wherever it is published", "base", "base_url")
          .take("root_dir", Lychee::rootDir)
          .leave("write prefixes of URLs and their folders in remap", "remap");

  @Override
  public String tool() {
    return "lychee";
  }

  @Override
  public List<String> names() {
    return List.of("lychee.toml", "pyproject.toml", "Cargo.toml", "package.json");
  }

  @Override
  public boolean isIn(ForeignFile file) {
    return !settings(file).isEmpty();
  }

  @Override
  public void read(ForeignFile file, Draft draft) {
    KEYS.read(settings(file), draft);
  }

  private static Map<String, @Nullable Object> settings(ForeignFile file) {
    Map<String, @Nullable Object> table = file.table();
    return switch (file.name()) {
      case "pyproject.toml" -> within(table, "tool", "lychee");
      case "Cargo.toml" -> {
        Map<String, @Nullable Object> own = within(table, "package", "metadata", "lychee");
        yield own.isEmpty() ? within(table, "workspace", "metadata", "lychee") : own;
      }
      case "package.json" -> within(table, "lychee");
      default -> table;
    };
  }

  private static Map<String, @Nullable Object> within(
      Map<String, @Nullable Object> table, String... path) {
    Map<String, @Nullable Object> at = table;
    for (String key : path) {
      at = ForeignValues.table(at.get(key));
    }
    return at;
  }

  @Override
  public Set<String> keys() {
    return KEYS.keys();
  }

  private static void exclude(String key, @Nullable Object value, Draft draft) {
    ForeignValues.texts(value).forEach(pattern -> draft.skip(key, pattern, draft::leaveLocal));
  }

  private static void excludePath(String key, @Nullable Object value, Draft draft) {
    for (String pattern : ForeignValues.texts(value)) {
      String path = pattern.startsWith("./") ? pattern.substring(2) : pattern;
      boolean isPath = path.indexOf('/') > 0 && draft.exists(path);
      String glob = isPath ? "/" + path : Globs.ofPattern(pattern);
      if (glob == null) {
        draft.leave(key + " " + pattern, "no glob means the same; write one that is near enough");
      } else {
        draft.exclude(key, glob);
      }
    }
  }

  private static void rootDir(String key, @Nullable Object value, Draft draft) {
    for (String folder : ForeignValues.texts(value)) {
      draft.root(key, folder);
    }
  }

  private static void extensions(String key, @Nullable Object value, Draft draft) {
    for (String text : ForeignValues.texts(value)) {
      for (String extension : text.split(",", -1)) {
        String ending = extension.strip().toLowerCase(Locale.ROOT);
        if (READ.contains(ending)) {
          draft.take(key);
        } else if (ending.matches("[a-z0-9]+")) {
          draft.include(key, "*." + ending);
        } else {
          draft.leave(key + " " + ending, "it is no ending of file names");
        }
      }
    }
  }

  /** Endings of files that are read anyway. */
  private static final Set<String> READ =
      Set.of(
          "md",
          "markdown",
          "mdown",
          "mdwn",
          "mkd",
          "mkdn",
          "mkdown",
          "mdx",
          "html",
          "htm",
          "xhtml");

  private static void maxAge(String key, @Nullable Object value, Draft draft) {
    Duration age = time(ForeignValues.text(value));
    if (age == null) {
      draft.leave(key, "it is no time that is understood here");
    } else {
      draft.maxAge(key, age);
    }
  }

  /** A time as a number of seconds or with a unit; null if it is none. */
  private static @Nullable Duration time(@Nullable String text) {
    Matcher time = TIME.matcher(text == null ? "" : text.strip());
    if (!time.matches()) {
      return null;
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2) == null ? "s" : time.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "m", "min" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      case "w" -> Duration.ofDays(7 * number);
      default -> Duration.ofSeconds(number);
    };
  }

  private static void fragments(String key, @Nullable Object value, Draft draft) {
    if (ForeignValues.isFalse(value) || "none".equals(value)) {
      draft.leave(key, "anchors are always looked for; rules: {anchor/missing: off} ends that");
    } else {
      draft.take(key);
    }
  }

  private static void accept(String key, @Nullable Object value, Draft draft) {
    String codes = String.join(",", ForeignValues.texts(value));
    if (codes.matches("[\\s,]*((1\\d\\d|2\\d\\d)(\\.\\.=?(1|2)\\d\\d|\\.\\.300)?[\\s,]*)*")) {
      draft.take(key);
    } else {
      draft.leave(
          key,
          "403, 429 and 5xx are never dead; other codes are accepted for a host, in url.hosts");
    }
  }

  private static void headers(String key, Draft draft) {
    draft.leave(key, Reasons.HEADERS);
  }

  private static void excludePrivate(String key, @Nullable Object value, Draft draft) {
    if (ForeignValues.isFalse(value)) {
      draft.leave(key, Reasons.caller("--allow-private"));
    } else {
      draft.take(key);
    }
  }

  private static void insecure(String key, @Nullable Object value, Draft draft) {
    if (ForeignValues.isTrue(value)) {
      draft.leave(key, "certificates are always checked");
    } else {
      draft.take(key);
    }
  }

  private static void hosts(String key, @Nullable Object value, Draft draft) {
    ForeignValues.table(value)
        .forEach(
            (name, settings) -> {
              DraftValues.Host host = draft.host(key + " " + name, name);
              if (host != null) {
                ForeignValues.table(settings)
                    .forEach(
                        (each, of) -> host(key + " " + name + " " + each, each, of, host, draft));
              }
            });
  }

  private static void host(
      String key, String setting, @Nullable Object value, DraftValues.Host host, Draft draft) {
    switch (setting) {
      case "concurrency" -> {
        if (value instanceof Long number && number >= 1) {
          host.concurrency((int) Math.min(number, 8));
          draft.take(key);
        } else {
          draft.leave(key, "it is no number of requests");
        }
      }
      case "request_interval" -> {
        Duration time = time(ForeignValues.text(value));
        if (time == null) {
          draft.leave(key, "it is no time that is understood here");
        } else {
          Duration least = Duration.ofMillis(50);
          Duration most = Duration.ofMinutes(1);
          host.interval(time.compareTo(least) < 0 ? least : time.compareTo(most) > 0 ? most : time);
          draft.take(key);
        }
      }
      case "headers", "header" ->
          ForeignValues.table(value)
              .forEach(
                  (name, of) -> draft.header(key + " " + name, host, name, String.valueOf(of)));
      default -> draft.leave(key, "not a key that is known here");
    }
  }
}
