package io.github.glosslint.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records of every shape, for {@link InvokeDynamicTest}. Needs nothing but the Java runtime. */
public final class RecordShapes {

  private RecordShapes() {}

  record All(
      boolean truth,
      byte small,
      short medium,
      char letter,
      int number,
      long large,
      float real,
      double precise,
      String text,
      Object any) {}

  record None() {}

  /** One method of its own, the other made. */
  record Own(String name, double value) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Own own && own.name.equals(name);
    }

    @Override
    public int hashCode() {
      return 7;
    }
  }

  /** Asks for each of the methods, so that they are linked if they have to be. */
  public static void main(String[] args) {
    System.out.println(results().size());
  }

  /** What their methods give. */
  public static List<Object> results() {
    int[] array = {1};
    List<All> all =
        List.of(
            all(true, 1, 'a', 2, 1L << 40, 1.5f, 2.5, "text", null),
            all(true, 1, 'a', 2, 1L << 40, 1.5f, 2.5, new String("text"), null),
            all(false, 1, 'a', 2, 1L << 40, 1.5f, 2.5, "text", null),
            all(true, 2, 'a', 2, 1L << 40, 1.5f, 2.5, "text", null),
            all(true, 1, 'b', 2, 1L << 40, 1.5f, 2.5, "text", null),
            all(true, 1, 'a', 3, 1L << 40, 1.5f, 2.5, "text", null),
            all(true, 1, 'a', 2, 1L << 41, 1.5f, 2.5, "text", null),
            all(true, 1, 'a', 2, 1L << 40, Float.NaN, 2.5, "text", null),
            all(true, 1, 'a', 2, 1L << 40, Float.NaN, 2.5, "text", null),
            all(true, 1, 'a', 2, 1L << 40, 0f, 0.0, "text", null),
            all(true, 1, 'a', 2, 1L << 40, -0f, 0.0, "text", null),
            all(true, 1, 'a', 2, 1L << 40, 0f, -0.0, "text", null),
            all(true, 1, 'a', 2, 1L << 40, 0f, Double.NaN, null, null));
    List<Object> results = new ArrayList<>();
    for (All one : all) {
      results.add(one.hashCode());
      all.forEach(other -> results.add(one.equals(other)));
    }
    All withArray = all(true, 1, 'a', 2, 3, 4, 5, "text", array);
    results.add(withArray.equals(all(true, 1, 'a', 2, 3, 4, 5, "text", array)));
    results.add(withArray.equals(all(true, 1, 'a', 2, 3, 4, 5, "text", Arrays.copyOf(array, 1))));
    for (Object other : Arrays.asList(null, "text")) {
      results.add(withArray.equals(other));
    }
    results.add(new None().equals(new None()));
    results.add(new None().hashCode());
    results.add(new Own("name", 1).equals(new Own("name", 2)));
    results.add(new Own("name", 1).hashCode());
    return results;
  }

  private static All all(
      boolean truth,
      int small,
      char letter,
      int number,
      long large,
      float real,
      double precise,
      String text,
      Object any) {
    return new All(
        truth, (byte) small, (short) -small, letter, number, large, real, precise, text, any);
  }
}
