package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds the nodes of one document from the parser's events rather than from snakeyaml's nodes,
 * which would require finding the aliases again, and may contain cycles.
 */
final class YamlReader {

  private final String text;
  private final int from;
  private final int to;
  private final YamlLimits limits;
  private final boolean tagged;
  private final CodePoints offsets;
  private final ParserImpl parser;
  private final List<YamlProblem> problems = new ArrayList<>(0);
  private final Map<String, Anchored> anchors = new HashMap<>(0);

  /** Nodes so far, aliases resolved. */
  private long nodes;

  private int aliases;

  /** The deepest collection since the outermost anchored one began. */
  private int deepest;

  /**
   * What an alias stands for.
   *
   * @param node null while the collection is still being read: an alias of it would contain itself
   * @param nodes how many nodes it is, itself included
   * @param height collections within it, itself included
   */
  private record Anchored(@Nullable YamlNode node, long nodes, int height) {}

  /**
   * @param wide whether there are characters beyond U+FFFF, so that the parser's positions are no
   *     UTF-16 offsets
   * @param tagged whether tags are data
   */
  YamlReader(String text, int from, int to, boolean wide, YamlLimits limits, boolean tagged) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.limits = limits;
    this.tagged = tagged;
    this.offsets = wide ? CodePoints.of(text, from, to) : CodePoints.narrow(from);
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(new StreamReader(text.substring(from, to)), options);
  }

  YamlDocument read() {
    YamlNode root = null;
    try {
      parser.getEvent();
      if (!parser.checkEvent(Event.ID.StreamEnd)) {
        parser.getEvent();
        root = node(1);
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
          problems.add(
              new YamlProblem(
                  span(parser.peekEvent()),
                  "Only one YAML document is read; another one starts here."));
        }
      }
    } catch (Refusal refusal) {
      root = null;
      problems.add(refusal.problem);
    } catch (MarkedYAMLException e) {
      root = null;
      problems.add(new YamlProblem(place(e), YamlMessages.of(e)));
    } catch (YAMLException | StackOverflowError e) {
      // The parser keeps its own stack; should that ever change, hostile input stays a problem.
      root = null;
      problems.add(new YamlProblem(new Span(from, from), "This is not readable YAML."));
    }
    if (problems.size() > 1) {
      problems.sort(Comparator.comparingInt(p -> p.span().start()));
    }
    if (isEmpty(root)) {
      root = null;
    }
    return new YamlDocument(root, problems);
  }

  private static boolean isEmpty(@Nullable YamlNode root) {
    return root instanceof YamlScalar scalar && scalar.plain() && scalar.value().isEmpty();
  }

  private YamlNode node(int depth) {
    Event event = parser.getEvent();
    if (event instanceof AliasEvent alias) {
      return resolve(alias, depth);
    }
    count(1, event);
    long before = nodes - 1;
    String anchor = ((NodeEvent) event).getAnchor();
    if (event instanceof ScalarEvent scalar) {
      YamlNode result =
          tagged(
              scalar.getTag(),
              event,
              new YamlScalar(span(event), scalar.getValue(), scalar.isPlain()));
      if (anchor != null) {
        anchors.put(anchor, new Anchored(result, 1, 0));
      }
      return result;
    }
    if (depth > limits.maxDepth()) {
      throw Refusal.limit(
          span(event), "Collections are nested more than " + limits.maxDepth() + " deep.");
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    int outer = deepest;
    deepest = depth;
    if (anchor != null) {
      anchors.put(anchor, new Anchored(null, 0, 0));
    }
    YamlNode result =
        tagged(
            start.getTag(),
            event,
            event.is(Event.ID.MappingStart) ? mapping(start, depth) : sequence(start, depth));
    if (anchor != null) {
      anchors.put(anchor, new Anchored(result, nodes - before, deepest - depth + 1));
    }
    deepest = Math.max(deepest, outer);
    return result;
  }

  private YamlNode resolve(AliasEvent alias, int depth) {
    Anchored anchored = anchors.get(alias.getAnchor());
    if (anchored == null) {
      throw Refusal.error(span(alias), "The alias *" + alias.getAnchor() + " has no anchor.");
    }
    if (anchored.node == null) {
      throw Refusal.limit(span(alias), "The alias *" + alias.getAnchor() + " contains itself.");
    }
    if (anchored.height > 0 && ++aliases > limits.maxAliases()) {
      throw Refusal.limit(
          span(alias), "More than " + limits.maxAliases() + " aliases of collections.");
    }
    if (depth + anchored.height - 1 > limits.maxDepth()) {
      throw Refusal.limit(
          span(alias), "Collections are nested more than " + limits.maxDepth() + " deep.");
    }
    deepest = Math.max(deepest, depth + anchored.height - 1);
    count(anchored.nodes, alias);
    return anchored.node;
  }

  private void count(long more, Event event) {
    nodes += more;
    if (nodes > limits.maxNodes()) {
      throw Refusal.limit(span(event), "More than " + limits.maxNodes() + " values.");
    }
  }

  /** A value with its tag, where tags are data; elsewhere a tag is a problem. */
  private YamlNode tagged(@Nullable String tag, Event event, YamlNode value) {
    if (tag == null || tag.equals("!")) {
      return value;
    }
    String shown = tag.replace("tag:yaml.org,2002:", "!!");
    if (!tagged) {
      problems.add(new YamlProblem(span(event), "The tag " + shown + " is not supported."));
      return value;
    }
    Span place = new Span(value.span().start(), value.span().start());
    return new YamlMapping(
        value.span(), List.of(new YamlMapping.Entry(new YamlScalar(place, shown, false), value)));
  }

  private YamlSequence sequence(CollectionStartEvent start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    int end = end(start);
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      YamlNode item = node(depth + 1);
      end = Math.max(end, item.span().end());
      items.add(item);
    }
    return new YamlSequence(collection(start, end, parser.getEvent()), items);
  }

  private YamlMapping mapping(CollectionStartEvent start, int depth) {
    List<YamlMapping.Entry> merged = new ArrayList<>(0);
    List<YamlMapping.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int end = end(start);
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event keyEvent = parser.peekEvent();
      YamlNode keyNode = node(depth + 1);
      YamlNode value = node(depth + 1);
      end = Math.max(end, value.span().end());
      if (!(keyNode instanceof YamlScalar key)) {
        Span place = keyEvent instanceof AliasEvent ? span(keyEvent) : keyNode.span();
        problems.add(new YamlProblem(place, "A key is a single value, not a collection."));
      } else if (!(key.plain() && key.value().equals("<<") && merge(value, merged))) {
        if (!keys.add(key.value())) {
          problems.add(
              new YamlProblem(
                  span(keyEvent), "The key \"" + key.value() + "\" repeats; the last one wins."));
        }
        entries.add(new YamlMapping.Entry(key, value));
      }
    }
    if (!merged.isEmpty()) {
      // What is merged gives way to what the mapping says itself.
      merged.addAll(entries);
      count(merged.size(), start);
      entries = merged;
    }
    return new YamlMapping(collection(start, end, parser.getEvent()), entries);
  }

  /** The merge key of YAML 1.1: a mapping, or several of which the first wins. */
  private static boolean merge(YamlNode value, List<YamlMapping.Entry> merged) {
    if (value instanceof YamlMapping mapping) {
      merged.addAll(0, mapping.entries());
      return true;
    }
    if (value instanceof YamlSequence sequence
        && sequence.items().stream().allMatch(YamlMapping.class::isInstance)) {
      sequence.items().forEach(item -> merge(item, merged));
      return true;
    }
    return false;
  }

  /**
   * Where a collection ends. The parser ends a block collection where the next token begins, behind
   * comments and blank lines; its author sees it end with its last value.
   */
  private Span collection(CollectionStartEvent start, int lastEnd, Event endEvent) {
    int begin = offset(start.getStartMark());
    return new Span(begin, Math.max(begin, start.isFlow() ? end(endEvent) : lastEnd));
  }

  private int end(Event event) {
    return offset(event.getEndMark());
  }

  private Span span(Event event) {
    int start = offset(event.getStartMark());
    return new Span(start, Math.max(start, end(event)));
  }

  private Span place(MarkedYAMLException e) {
    Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
    int start = mark == null ? from : offset(mark);
    int width = start < to ? Character.charCount(text.codePointAt(start)) : 0;
    boolean lineEnd = width > 0 && (text.charAt(start) == '\n' || text.charAt(start) == '\r');
    return new Span(start, lineEnd ? start : start + width);
  }

  private int offset(Mark mark) {
    return offsets.utf16(mark.getIndex());
  }

  /** Ends the reading: going on could take too long, or mean nothing. */
  private static final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient YamlProblem problem;

    private Refusal(YamlProblem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }

    /** What no parser takes. */
    static Refusal error(Span span, String message) {
      return new Refusal(new YamlProblem(span, message, false));
    }

    static Refusal limit(Span span, String message) {
      return new Refusal(new YamlProblem(span, message, true));
    }
  }
}
