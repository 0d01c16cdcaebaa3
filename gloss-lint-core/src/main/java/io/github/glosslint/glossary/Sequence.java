package io.github.glosslint.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Keys in the order of a text, held against their sorted order. Those that stay are a longest run
 * of keys that are sorted already; to move the others, which are as few as can be, sorts all.
 *
 * @param <K> what is compared
 */
public final class Sequence<K> {

  private final List<K> keys;
  private final Comparator<? super K> order;
  private final boolean[] stays;
  private final List<Integer> staying = new ArrayList<>();

  Sequence(List<K> keys, Comparator<? super K> order) {
    this.keys = keys;
    this.order = order;
    this.stays = new boolean[keys.size()];
    findLongestRun();
  }

  /**
   * Keeps, for every length, the run that ends with the least key; each step is a binary search.
   */
  private void findLongestRun() {
    int[] last = new int[keys.size()];
    int[] before = new int[keys.size()];
    int longest = 0;
    for (int i = 0; i < keys.size(); i++) {
      // Most keys are sorted, and belong behind all before them.
      boolean behind = longest > 0 && order.compare(keys.get(last[longest - 1]), keys.get(i)) <= 0;
      int low = behind ? longest : 0;
      int high = longest;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (order.compare(keys.get(last[middle]), keys.get(i)) <= 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : last[low - 1];
      last[low] = i;
      longest = Math.max(longest, low + 1);
    }
    for (int at = longest == 0 ? -1 : last[longest - 1]; at >= 0; at = before[at]) {
      stays[at] = true;
    }
    for (int i = 0; i < stays.length; i++) {
      if (stays[i]) {
        staying.add(i);
      }
    }
  }

  int size() {
    return keys.size();
  }

  /** Whether one stays where it is when the others are sorted. */
  public boolean stays(int index) {
    return stays[index];
  }

  /** How many have to move. */
  public int moves() {
    return keys.size() - staying.size();
  }

  /** The one that stays and that a moved one belongs behind; -1 if it belongs before all. */
  public int neighbourBefore(int index) {
    return neighbourBefore(keys.get(index));
  }

  /** The one that stays and that a moved one belongs before; -1 if it belongs behind all. */
  public int neighbourBehind(int index) {
    return neighbourBehind(keys.get(index));
  }

  /** The one that stays and that a key belongs behind; -1 if it belongs before all. */
  public int neighbourBefore(K key) {
    return before(place(key));
  }

  /** The one that stays and that a key belongs before; -1 if it belongs behind all. */
  public int neighbourBehind(K key) {
    return behind(place(key));
  }

  private int before(int at) {
    return at == 0 ? -1 : staying.get(at - 1);
  }

  private int behind(int at) {
    return at == staying.size() ? -1 : staying.get(at);
  }

  private int place(K key) {
    int low = 0;
    int high = staying.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.compare(keys.get(staying.get(middle)), key) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return keys + " of which these stay: " + Arrays.toString(stays);
  }

  /** The indexes in order; equal ones stay as they are. */
  public List<Integer> sorted() {
    List<Integer> indexes = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      indexes.add(i);
    }
    indexes.sort((a, b) -> order.compare(keys.get(a), keys.get(b)));
    return indexes;
  }
}
