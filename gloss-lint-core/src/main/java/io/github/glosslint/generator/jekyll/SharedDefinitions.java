package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Inclusion;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.kramdown.DefinitionBlock;
import io.github.glosslint.markup.kramdown.KramdownBlocks;
import io.github.glosslint.site.PageLabels;
import io.github.glosslint.template.Assembly;
import io.github.glosslint.template.Expansion;
import io.github.glosslint.template.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Included files that hold nothing but definitions and read the same on every page: each of them is
 * read once and its labels are put into one table. A site with a thousand definitions in front of
 * each of its pages would otherwise read a thousand times the number of its pages. Thread-safe.
 */
final class SharedDefinitions {

  /** Included files that hold definitions in other included files, and so on. */
  private static final int MAX_DEPTH = 20;

  private final Flavor flavor;
  private final TemplateFacts facts;
  private final Map<DocumentId, Optional<Fragment>> fragments = new ConcurrentHashMap<>();

  /**
   * An included file.
   *
   * @param table its labels with those of the files that it includes
   * @param all its document and those of the files that it includes
   */
  record Fragment(Document document, Map<String, Definition> table, List<Document> all) {}

  SharedDefinitions(Flavor flavor, TemplateFacts facts) {
    this.flavor = flavor;
    this.facts = facts;
  }

  /** Forgets all files, which are read anew. */
  void forget() {
    fragments.clear();
  }

  /** The file that a {@link Keeper} has kept apart. */
  Fragment of(Expansion expansion) {
    Fragment fragment = fragment(expansion, 0);
    if (fragment == null) {
      throw new IllegalArgumentException(expansion.path() + " is not shared");
    }
    return fragment;
  }

  private @Nullable Fragment fragment(Expansion expansion, int depth) {
    DocumentId key = id(expansion);
    Optional<Fragment> known = fragments.get(key);
    if (known == null) {
      Optional<Fragment> read = Optional.ofNullable(read(expansion, depth));
      Optional<Fragment> first = fragments.putIfAbsent(key, read);
      known = first == null ? read : first;
    }
    return known.orElse(null);
  }

  private @Nullable Fragment read(Expansion expansion, int depth) {
    if (!expansion.shareable() || depth > MAX_DEPTH || !expansion.embeds().isEmpty()) {
      return null;
    }
    Assembly assembly = Assembly.flatten(expansion, new Keeper(depth + 1));
    if (!assembly.embeds().isEmpty() || !assembly.conditional().isEmpty()) {
      return null;
    }
    KramdownBlocks blocks = KramdownBlocks.of(assembly.text(), flavor);
    if (!blocks.onlyDefinitions() || blocks.definitions().isEmpty() && assembly.apart().isEmpty()) {
      return null;
    }
    DocumentBuilder builder =
        new DocumentBuilder(id(expansion), Syntax.KRAMDOWN, assembly.text().origins());
    facts.add(assembly, builder);
    assembly.defects().forEach(builder::add);
    inclusions(blocks.definitions(), assembly).forEach(builder::add);
    PageLabels labels = labels(blocks.definitions(), assembly);
    blocks.read(builder, labels);
    Document document = builder.build();
    List<Document> all = new ArrayList<>(List.of(document));
    all.addAll(all(assembly));
    return new Fragment(document, labels.flattened(), List.copyOf(all));
  }

  private static DocumentId id(Expansion expansion) {
    return new DocumentId(expansion.path(), expansion.instance());
  }

  /** The documents of the files kept apart and of those that these include, each once. */
  List<Document> all(Assembly assembly) {
    if (assembly.apart().size() == 1) {
      return of(assembly.apart().get(0).included().body()).all();
    }
    Map<DocumentId, Document> all = new LinkedHashMap<>();
    for (Assembly.Apart apart : assembly.apart()) {
      for (Document document : of(apart.included().body()).all()) {
        all.put(document.id(), document);
      }
    }
    return List.copyOf(all.values());
  }

  /** The files kept apart from a text, in its order. */
  List<Inclusion> inclusions(List<DefinitionBlock> own, Assembly assembly) {
    List<Inclusion> inclusions = new ArrayList<>(assembly.apart().size());
    int before = 0;
    for (Assembly.Apart apart : assembly.apart()) {
      while (before < own.size() && own.get(before).span().start() < apart.offset()) {
        before++;
      }
      Piece.Included included = apart.included();
      inclusions.add(new Inclusion(id(included.body()), before, included.tag()));
    }
    return inclusions;
  }

  /** The labels of a text: its own definitions and those kept apart, the last one wins. */
  PageLabels labels(List<DefinitionBlock> own, Assembly assembly) {
    List<Map<String, Definition>> tables = new ArrayList<>();
    int next = 0;
    for (Assembly.Apart apart : assembly.apart()) {
      Map<String, Definition> before = new HashMap<>();
      while (next < own.size() && own.get(next).span().start() < apart.offset()) {
        DefinitionBlock block = own.get(next++);
        before.put(block.key(), block.definition(assembly.text().origins()));
      }
      if (!before.isEmpty()) {
        tables.add(before);
      }
      tables.add(of(apart.included().body()).table());
    }
    Map<String, Definition> rest = new HashMap<>();
    for (DefinitionBlock block : own.subList(next, own.size())) {
      rest.put(block.key(), block.definition(assembly.text().origins()));
    }
    if (!rest.isEmpty()) {
      tables.add(rest);
    }
    Collections.reverse(tables);
    return PageLabels.of(tables);
  }

  /** Decides for one page which included files stay apart. */
  Keeper keeper() {
    return new Keeper(0);
  }

  /** Keeps files apart that are where a block may begin and are followed by the end of a line. */
  final class Keeper implements Assembly.KeepApart {

    private final int depth;

    /** Offset of the last included file that was kept apart on a line of its own, or -1. */
    private int last = -1;

    private Keeper(int depth) {
      this.depth = depth;
    }

    @Override
    public boolean test(CharSequence before, Piece.Included included, CharSequence following) {
      if (included.conditional()
          || !isBlockStart(before)
          || !endsLine(following)
          || fragment(included.body(), depth) == null) {
        return false;
      }
      last = before.length();
      return true;
    }

    /** The start of the text, a line after a blank one or behind another file kept apart. */
    private boolean isBlockStart(CharSequence before) {
      int at = before.length();
      if (at == 0 || at == last) {
        return true;
      }
      if (before.charAt(at - 1) != '\n') {
        return false;
      }
      int line = at - 1;
      while (line > 0 && isBlank(before.charAt(line - 1))) {
        line--;
      }
      return line == 0 || line <= last || before.charAt(line - 1) == '\n';
    }

    private boolean endsLine(CharSequence following) {
      if (following.length() == 0) {
        return true;
      }
      char first = following.charAt(0);
      return first == '\n' || first == '\r' || first == '[';
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t' || c == '\r';
    }
  }
}
