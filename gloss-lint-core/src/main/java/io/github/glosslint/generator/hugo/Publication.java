package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.RunClock;
import io.github.glosslint.yaml.YamlNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which pages a build without options publishes. */
final class Publication {

  private final Cascades cascades;
  private final RunClock clock;
  private final boolean drafts;
  private final boolean future;
  private final boolean expired;

  Publication(HugoConfig config, Cascades cascades, RunClock clock) {
    this.cascades = cascades;
    this.clock = clock;
    this.drafts = config.flag(false, "buildDrafts");
    this.future = config.flag(false, "buildFuture");
    this.expired = config.flag(false, "buildExpired");
  }

  /** A clause that says why a page is not built; empty if it is. */
  String hinderance(HugoPage page) {
    if (!drafts && Keys.flag(cascades.get(page, "draft"), false)) {
      return "it is a draft";
    }
    Instant begins = instant(cascades.text(page, "publishDate"));
    if (begins == null) {
      begins = instant(cascades.text(page, "date"));
    }
    if (!future && begins != null && clock.isAhead(begins)) {
      return "it is dated in the future";
    }
    Instant ends = instant(cascades.text(page, "expiryDate"));
    if (!expired && ends != null && clock.isOver(ends)) {
      return "it has expired";
    }
    return "";
  }

  /** Whether a page that is built is written to a file of its own. */
  boolean isRendered(HugoPage page) {
    YamlNode build = cascades.get(page, "build");
    build = build == null ? cascades.get(page, "_build") : build;
    String render = Keys.text(build, "render");
    String said = render == null ? "" : render.toLowerCase(Locale.ROOT);
    boolean never = said.equals("never") || said.equals("link") || said.equals("false");
    return !never && !Keys.flag(cascades.get(page, "headless"), false);
  }

  /** The time that a text says; null if it says none. */
  static @Nullable Instant instant(@Nullable String text) {
    LocalDateTime date = date(text);
    if (date == null || text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.strip().replaceFirst(" ", "T")).toInstant();
    } catch (DateTimeParseException e) {
      return date.toInstant(ZoneOffset.UTC);
    }
  }

  /** The date of a text as it is written; null if it says none. */
  static @Nullable LocalDateTime date(@Nullable String text) {
    String said = text == null ? "" : text.strip();
    if (said.length() < 10) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(said.substring(0, 10));
      if (said.length() >= 16) {
        String time = said.substring(11, Math.min(said.length(), 19));
        try {
          return LocalDateTime.parse(said.substring(0, 10) + "T" + time);
        } catch (DateTimeParseException e) {
          return day.atStartOfDay();
        }
      }
      return day.atStartOfDay();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
