package io.github.glosslint.suppression;

import io.github.glosslint.catalogue.RuleScope;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.suppression.CommentDirective.Name;
import io.github.glosslint.suppression.CommentDirective.Speaker;
import io.github.glosslint.suppression.CommentDirective.Verb;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the comments of one file switch off, and where. Asked about places in ascending order, it
 * takes linear time.
 */
public final class FileSuppressions {

  private final List<CommentDirective> directives;
  private final LineMap lines;
  private final SuppressionRemoval removal;
  private final List<ActiveSuppression> all = new ArrayList<>();
  private final Map<CommentDirective, List<ActiveSuppression>> ofDirective = new HashMap<>();
  private final Map<Speaker, Layer> layers = new EnumMap<>(Speaker.class);
  private final Set<CommentDirective> idle = new HashSet<>();
  private int next;
  private int reached;

  /**
   * @param read in their order
   * @param text of the file
   */
  public FileSuppressions(List<CommentDirective> read, String text) {
    this.lines = LineMap.of(text);
    this.removal = new SuppressionRemoval(text, lines);
    List<CommentDirective> sorted = new ArrayList<>(read);
    sorted.sort(Comparator.comparingInt(this::start));
    this.directives = List.copyOf(sorted);
    for (Speaker speaker : Speaker.values()) {
      layers.put(speaker, new Layer());
    }
    NextLines nextLines = new NextLines(directives, text, lines);
    for (CommentDirective directive : directives) {
      add(directive, layer(directive), text.length(), nextLines);
    }
  }

  private Layer layer(CommentDirective directive) {
    return layers.computeIfAbsent(directive.speaker(), speaker -> new Layer());
  }

  /** Where a comment takes effect. */
  private int start(CommentDirective directive) {
    int start = directive.comment().start();
    boolean wholeLine = directive.speaker() == Speaker.LINTER && directive.verb() == Verb.DISABLE;
    return wholeLine ? lines.start(lines.line(start)) : start;
  }

  private void add(CommentDirective directive, Layer layer, int end, NextLines nextLines) {
    Location comment = directive.comment();
    int first = lines.line(comment.start());
    int last = lines.line(Math.max(comment.start(), comment.end() - 1));
    switch (directive.verb()) {
      case DISABLE -> add(directive, comment.start(), end);
      case DISABLE_FILE -> layer.disableFile(add(directive, 0, end));
      case ENABLE_FILE -> layer.enableFile(directive.names());
      case DISABLE_LINE -> addLines(directive, first, last, layer);
      case DISABLE_NEXT_LINE -> {
        int line = nextLines.after(last);
        addLines(directive, line, line, layer);
      }
      case ELEMENT -> layer.disableElement(comment, add(directive, comment.start(), end));
      case ENABLE, CAPTURE, RESTORE, NOTHING -> {}
    }
  }

  private void addLines(CommentDirective directive, int first, int last, Layer layer) {
    boolean exists = first <= lines.lineCount();
    int from = exists ? lines.start(first) : 0;
    int to = exists ? lines.end(last) : 0;
    List<ActiveSuppression> here = add(directive, from, to);
    for (int line = first; line <= last; line++) {
      layer.disableLine(line, here);
    }
  }

  private List<ActiveSuppression> add(CommentDirective directive, int from, int to) {
    List<ActiveSuppression> here = new ArrayList<>(1);
    if (directive.names().isEmpty()) {
      here.add(new ActiveSuppression(directive, null, RuleScope.ALL, from, to));
    }
    for (Name name : directive.names()) {
      if (name.scope() != null) {
        here.add(new ActiveSuppression(directive, name, name.scope(), from, to));
      }
    }
    if (directive.isOwn()) {
      all.addAll(here);
    }
    ofDirective.put(directive, here);
    return here;
  }

  /** Takes them out of the file again. */
  public SuppressionRemoval removal() {
    return removal;
  }

  /** All that speak to this tool, in the order of their comments. */
  public List<ActiveSuppression> all() {
    return all;
  }

  /** Comments that switch on what is not off; known once all of the file was asked about. */
  public Set<CommentDirective> idle() {
    advance(Integer.MAX_VALUE);
    return idle;
  }

  /**
   * What keeps a rule from reporting a place, what speaks to this tool first, and of that the
   * nearest.
   *
   * @param place in this file; an empty one at its start is the file as a whole
   */
  public List<ActiveSuppression> covering(RuleId rule, Location place) {
    boolean whole = place.end() == 0;
    int line = lines.line(place.start());
    // A file as a whole is spoken of at its first line, in front of any comment there.
    advance(whole ? lines.end(1) - 1 : place.start());
    List<ActiveSuppression> covering = new ArrayList<>(0);
    for (Layer layer : layers.values()) {
      covering.addAll(layer.covering(rule, place.start(), line));
    }
    return covering;
  }

  /** Goes on, or back to the start, to what is open at an offset. */
  private void advance(int offset) {
    if (offset < reached) {
      layers.values().forEach(Layer::restart);
      next = 0;
    }
    reached = offset;
    while (next < directives.size() && start(directives.get(next)) <= offset) {
      CommentDirective directive = directives.get(next++);
      Layer layer = layer(directive);
      switch (directive.verb()) {
        case DISABLE -> layer.disable(ofDirective.getOrDefault(directive, List.of()));
        case ENABLE -> {
          if (!layer.enable(directive.names(), directive.comment().start()) && directive.isOwn()) {
            idle.add(directive);
          }
        }
        case CAPTURE -> layer.capture();
        case RESTORE -> layer.restore();
        default -> {}
      }
    }
  }
}
