package io.github.glosslint.site;

import io.github.glosslint.source.SourceTree;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells destinations that name things in source code, which documentation tools resolve: rustdoc's
 * {@code [x](crate::Router)}, ExDoc's {@code [x](t:String.t/0)}, Documenter's {@code [x](@ref)}.
 * Most of them could be names of files as well, so they count only beside sources of a language
 * that has them. Thread-safe.
 */
public final class SourceNames {

  /** Why a destination that is one of these names is unknown. */
  public static final String REASON = "a name in source code";

  /** Documenter.jl and Doxygen. */
  private static final Set<String> COMMANDS =
      Set.of("@cite", "@docs", "@extref", "@id", "@ref", "@subpage");

  /** What the names look like. */
  private enum Style {
    /** {@code a::b} */
    COLONS,
    RUST,
    ELIXIR,
    JVM,
    PYTHON
  }

  private final SourceTree tree;
  private final PythonNames python;
  private @Nullable Set<Style> styles;

  private SourceNames(SourceTree tree) {
    this.tree = tree;
    this.python = new PythonNames(tree);
  }

  public static SourceNames of(SourceTree tree) {
    return new SourceNames(tree);
  }

  /** Whether a destination that leads to no file may name something in the sources. */
  public boolean isName(String destination) {
    if (destination.length() > 300 || destination.contains("//")) {
      return false;
    }
    int hash = destination.indexOf('#');
    String name = hash < 0 ? destination : destination.substring(0, hash);
    String member = hash < 0 ? "" : destination.substring(hash + 1);
    return COMMANDS.contains(name)
        || name.length() > 2 && name.startsWith("`") && name.endsWith("`")
        || Identifiers.hasKind(name)
        || Identifiers.hasColons(name) && styles().contains(Style.COLONS)
        || RustNames.isDestination(name, member) && styles().contains(Style.RUST)
        || isElixir(name) && styles().contains(Style.ELIXIR)
        || isJvm(name, member) && styles().contains(Style.JVM);
  }

  /**
   * Whether a label that nothing defines may name something in the sources, as in {@code
   * [`Router`][]} and {@code [x][tower::limit]}, which rustdoc resolves, and {@code
   * [x][httpx.Client]}, which mkdocstrings does.
   */
  public boolean isLabel(String label) {
    int length = label.length();
    boolean code = length > 2 && label.startsWith("`") && label.endsWith("`");
    String name = code ? label.substring(1, length - 1) : label;
    return length <= 300
        && (RustNames.isLabel(name, code) && styles().contains(Style.RUST)
            || python.isLabel(name) && styles().contains(Style.PYTHON));
  }

  /** {@code t:String.t/0}, {@code c:GenServer.init/1}, {@code m:Enum}. */
  private static boolean isElixir(String name) {
    return name.length() > 2
        && name.charAt(1) == ':'
        && "cemt".indexOf(name.charAt(0)) >= 0
        && Identifiers.isStart(name, 2);
  }

  /** {@code java.util.List}, {@code List#add(Object)}. */
  private static boolean isJvm(String name, String member) {
    int start = 0;
    int packages = 0;
    while (start < name.length()) {
      int end = Identifiers.end(name, start);
      if (end == start) {
        return false;
      }
      boolean type = Identifiers.isCapital(name.charAt(start));
      if (end == name.length()) {
        return type && (packages > 1 || packages == 0 && isMember(member));
      }
      if (type || name.charAt(end) != '.') {
        return type && packages > 1 && name.charAt(end) == '.';
      }
      packages++;
      start = end + 1;
    }
    return false;
  }

  private static boolean isMember(String member) {
    int end = Identifiers.end(member, 0);
    return end > 0 && end < member.length() && member.charAt(end) == '(' && member.endsWith(")");
  }

  private synchronized Set<Style> styles() {
    Set<Style> known = styles;
    if (known == null) {
      known = EnumSet.noneOf(Style.class);
      for (String file : tree.files()) {
        switch (UrlPath.extension(file)) {
          case ".rs" -> {
            known.add(Style.RUST);
            known.add(Style.COLONS);
          }
          case ".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp", ".hxx", ".php", ".pm", ".rb" ->
              known.add(Style.COLONS);
          case ".ex", ".exs" -> known.add(Style.ELIXIR);
          case ".py" -> known.add(Style.PYTHON);
          case ".java", ".kt", ".scala", ".groovy" -> known.add(Style.JVM);
          default -> {
            // No sources.
          }
        }
      }
      if (!tree.named("Cargo.toml").isEmpty()) {
        known.add(Style.RUST);
        known.add(Style.COLONS);
      }
      styles = known;
    }
    return known;
  }
}
