package io.github.glosslint.web.page;

import java.util.Set;
import java.util.StringJoiner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Signs of a bot challenge in a page: little text, and typical scripts. Words in the text prove
 * nothing, because there are pages about bot challenges.
 */
final class ChallengePage {

  /** Longer texts than a wall's, in UTF-16 units; that of Anubis explains itself in 1,200. */
  private static final int WALL_TEXT = 2500;

  /** A wall that is nothing but a script may still ask for patience. */
  private static final int BLANK_TEXT = 60;

  private final Document page;
  private final String title;
  private final String text;
  private final String loaded;
  private final String run;

  private ChallengePage(Document page) {
    this.page = page;
    this.title = page.title();
    this.text = page.body().text();
    StringJoiner urls = new StringJoiner("\n");
    for (Element element : page.select("script, link, img, iframe")) {
      urls.add(element.attr(element.nameIs("link") ? "href" : "src"));
    }
    this.loaded = urls.toString();
    StringJoiner code = new StringJoiner("\n");
    page.select("script, style").forEach(element -> code.add(element.data()));
    this.run = code.toString();
  }

  /** Names the wall that a page is; null if it is not one. */
  static @Nullable String of(String body) {
    if (body.isBlank()) {
      return null;
    }
    ChallengePage page = new ChallengePage(Jsoup.parse(body));
    if (page.text.length() > WALL_TEXT) {
      return null;
    }
    return Wall.KNOWN.stream()
        .filter(wall -> wall.is().test(page))
        .map(Wall::name)
        .findFirst()
        .orElse(null);
  }

  boolean isTitled(String text) {
    return title.equals(text);
  }

  boolean isTitled(Set<String> texts) {
    return texts.contains(title);
  }

  /** Whether an element matches a CSS selector. */
  boolean has(String selector) {
    return page.selectFirst(selector) != null;
  }

  /** Whether a part of the page comes from a URL with this in it. */
  boolean loads(String urlPart) {
    return loaded.contains(urlPart);
  }

  /** Whether a script or a style sheet within the page has this in it. */
  boolean runs(String code) {
    return run.contains(code);
  }

  boolean says(String words) {
    return text.contains(words);
  }

  boolean isBlank() {
    return isShorterThan(BLANK_TEXT);
  }

  boolean isShorterThan(int characters) {
    return text.length() < characters;
  }
}
