package io.github.glosslint.glossary;

import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.document.RelatedTerms.Kind;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;

/** Questions about lists of related terms. */
public final class ListItems {

  private ListItems() {}

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
