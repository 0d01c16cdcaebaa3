package io.github.glosslint.glossary;

import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.document.RelatedTerms.Kind;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about lists of related terms. */
public final class ListItems {

  /** Compiled where an item has more than a term: most have nothing else. */
  private static final class Patterns {

    /** A link, a reference or a role, with what is joined to it. */
    static final Pattern TERM =
        Pattern.compile(
            "\\[[^\\[\\]]*\\](?:\\([^()]*\\)|\\[[^\\[\\]]*\\])?|(?::[\\w:+.-]+:|\\{[\\w:-]+\\})?`[^`]*`_*");

    static final Pattern WORD = Pattern.compile("\\p{L}+");
  }

  /** What a clause about the term before begins with. */
  private static final Set<String> RELATIVES =
      Set.of(
          "which", "that", "who", "whose", "where", "welche", "welcher", "welches", "qui", "que");

  /** What joins terms. */
  private static final Set<String> JOINTS =
      Set.of("and", "or", "und", "oder", "sowie", "et", "ou", "y", "o", "e", "и", "или");

  private ListItems() {}

  /**
   * Whether what leads elsewhere from a list is one of its terms: "See also [A] for what reads [B]"
   * has one, and mentions another.
   *
   * @param place of the link or reference, which is in the list
   */
  static boolean isTerm(RelatedTerms list, Location place) {
    for (Item item : list.items()) {
      Location all = item.location();
      boolean verbatim = all.end() - all.start() == item.text().length();
      if (verbatim && holds(all, place)) {
        return isTerm(item.text(), place.start() - all.start());
      }
    }
    return true;
  }

  /** Whether a term of an item, or of what is said about one, begins at an offset. */
  private static boolean isTerm(String item, int offset) {
    if (item.startsWith("[") && offset <= item.indexOf(']')) {
      return true;
    }
    Matcher terms = Patterns.TERM.matcher(item);
    boolean first = true;
    boolean isTerm = true;
    int from = 0;
    while (terms.find(from) && terms.start() <= offset) {
      List<String> words = wordsOf(item.substring(from, terms.start()));
      if (first) {
        isTerm = words.isEmpty() || !RELATIVES.contains(words.get(0));
      } else if (!words.isEmpty() && !(words.size() == 1 && JOINTS.contains(words.get(0)))) {
        isTerm = JOINTS.contains(words.get(words.size() - 1));
      }
      first = false;
      from = terms.end();
    }
    return isTerm;
  }

  private static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = Patterns.WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** Whether the first item of a list leads to the page of its entry. */
  public static boolean leadsBack(RelatedTerms list, Entry entry, Glossary glossary) {
    if (!list.items().isEmpty()) {
      Item first = list.items().get(0);
      for (Location place : glossary.backlinks(entry)) {
        if (holds(first.location(), place)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one place is within another. */
  public static boolean holds(Location outer, Location inner) {
    return outer.path().equals(inner.path())
        && outer.start() <= inner.start()
        && inner.end() <= outer.end();
  }

  /**
   * The words of an item as the reader compares them: what its first brackets hold, or all of it.
   */
  public static String words(Item item) {
    String text = item.text();
    int open = text.indexOf('[');
    int close = text.indexOf(']', open + 1);
    return open >= 0 && close > open ? text.substring(open + 1, close).strip() : text;
  }

  /** The words of each item. */
  public static List<String> words(List<Item> items) {
    List<String> words = new ArrayList<>(items.size());
    items.forEach(item -> words.add(words(item)));
    return words;
  }

  /** The words of an item without any brackets, also where these do not match: "C" of "[C}, …". */
  public static String plain(Item item) {
    StringBuilder plain = new StringBuilder(item.text().length());
    for (int i = 0; i < item.text().length(); i++) {
      char c = item.text().charAt(i);
      if ("[]{}()".indexOf(c) < 0) {
        plain.append(c);
      }
    }
    int comma = plain.indexOf(",");
    return (comma < 0 ? plain : plain.substring(0, comma)).toString().strip();
  }

  /**
   * The items of a list that are to be sorted: not the letter that it begins with, nor dots; none
   * if an item is more than one term, or if it is no list of related terms.
   */
  public static List<Item> sortedItems(RelatedTerms list) {
    List<Item> items = new ArrayList<>(list.items().size());
    for (Item item : list.items()) {
      if (list.kind() == Kind.SEE || BracketPairs.terms(item.text()) > 1) {
        return List.of();
      }
      boolean letterFirst = items.isEmpty() && isLetter(plain(item));
      if (!letterFirst && !isPlaceholder(item) && !item.text().isEmpty()) {
        items.add(item);
      }
    }
    return items;
  }

  private static boolean isLetter(String text) {
    return text.codePointCount(0, text.length()) == 1;
  }

  /** How many terms in brackets a list has. */
  public static int countTerms(RelatedTerms list) {
    int count = 0;
    for (Item item : list.items()) {
      count += BracketPairs.terms(item.text());
    }
    return count;
  }

  /** Whether an item stands for terms that are still to be found: dots and nothing else. */
  public static boolean isPlaceholder(Item item) {
    String text = item.text();
    for (int i = 0; i < text.length(); i++) {
      if (".…[]".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
