package io.github.glosslint.cli;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Lambdas of every shape, for {@link InvokeDynamicTest}. Needs nothing but the Java runtime. */
public final class LambdaShapes {

  private final String name;

  private LambdaShapes(String name) {
    this.name = name;
  }

  /** What all of them give. */
  public static List<Object> results() {
    List<Object> results = new ArrayList<>();
    new LambdaShapes("name").addTo(results);
    Named.addTo(results);
    return results;
  }

  private void addTo(List<Object> results) {
    byte small = 3;
    long large = 1L << 40;
    double real = 2.5;
    char letter = 'x';
    boolean truth = true;
    Supplier<Integer> boxed = () -> small + 1;
    LongSupplier widened = "four"::length;
    DoubleSupplier sum = () -> large + real + letter + (truth ? small : 0);
    IntFunction<String> ofThis = number -> name + number;
    Function<String, Object> constructed = LambdaShapes::new;
    Function<String, Object> privately = this::with;
    Supplier<Inner> nested = Inner::new;
    Function<Integer, int[]> array = int[]::new;
    ToLongFunction<Map.Entry<String, Integer>> unboxed = Map.Entry::getValue;
    ToIntFunction<Character> character = each -> each;
    ToLongFunction<Integer> integer = Integer::intValue;
    IntUnaryOperator twice = number -> number * 2;
    BiFunction<Integer, Integer, Long> mixed = (one, other) -> (long) one * other;
    BiFunction<Integer, Integer, Boolean> compared = Integer::equals;
    Consumer<Object> dropped = results::add;
    Consumer<String> longDropped = Long::parseLong;
    Comparator<String> serializable =
        (Comparator<String> & Serializable) (one, other) -> other.compareTo(one);
    dropped.accept("dropped");
    longDropped.accept("7");
    results.add(boxed.get());
    results.add(widened.getAsLong());
    results.add(sum.getAsDouble());
    results.add(ofThis.apply(5));
    results.add(((LambdaShapes) constructed.apply("made")).name);
    results.add(privately.apply("!"));
    results.add(nested.get().toString());
    results.add(array.apply(4).length);
    results.add(unboxed.applyAsLong(Map.entry("a", 6)));
    results.add(character.applyAsInt('y'));
    results.add(integer.applyAsLong(8));
    results.add(twice.applyAsInt(9));
    results.add(mixed.apply(10, 11));
    results.add(compared.apply(12, 12));
    results.add(List.of("a", "c", "b").stream().sorted(serializable).toList());
    results.add(List.of(3, 1, 2).stream().sorted(Integer::compare).map(String::valueOf).toList());
  }

  private String with(String end) {
    return name + end;
  }

  /** Its constructor is private. */
  private static final class Inner {

    private Inner() {}

    @Override
    public String toString() {
      return "inner";
    }
  }

  /** Has lambdas of its own. */
  interface Named {

    /** The name. */
    String name();

    private String greeting() {
      Supplier<String> greeting = () -> "hello " + name();
      return greeting.get();
    }

    private static void addTo(List<Object> results) {
      Named named = () -> "somebody";
      Function<Named, String> greeting = Named::greeting;
      results.add(greeting.apply(named));
    }
  }
}
