package io.github.glosslint.suppression;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.suppression.Directive.Name;
import io.github.glosslint.suppression.Directive.Verb;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
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

  private final List<Directive> directives;
  private final LineMap lines;
  private final SuppressionRemoval removal;
  private final List<ActiveSuppression> all = new ArrayList<>();
  private final Map<Directive, List<ActiveSuppression>> ofDirective = new HashMap<>();
  private final OpenSuppressions ofFile = new OpenSuppressions();
  private final Map<Integer, OpenSuppressions> ofLine = new HashMap<>();
  private final Set<Directive> idle = new HashSet<>();

  private OpenSuppressions open = new OpenSuppressions();
  private int next;
  private int reached;

  /**
   * @param directives in their order
   * @param text of the file
   */
  public FileSuppressions(List<Directive> directives, String text) {
    this.directives = List.copyOf(directives);
    this.lines = LineMap.of(text);
    this.removal = new SuppressionRemoval(text, lines);
    NextLines nextLines = new NextLines(directives, text, lines);
    for (Directive directive : directives) {
      if (directive.verb() != Verb.ENABLE) {
        add(directive, text.length(), nextLines);
      }
    }
  }

  private void add(Directive directive, int end, NextLines nextLines) {
    Location comment = directive.comment();
    int first = lines.line(comment.start());
    int last = lines.line(Math.max(comment.start(), comment.end() - 1));
    switch (directive.verb()) {
      case DISABLE -> add(directive, comment.start(), end);
      case DISABLE_FILE -> add(directive, 0, end).forEach(ofFile::disable);
      case DISABLE_LINE -> addLines(directive, first, last);
      case DISABLE_NEXT_LINE -> {
        int line = nextLines.after(last);
        addLines(directive, line, line);
      }
      case ENABLE -> {}
    }
  }

  private void addLines(Directive directive, int first, int last) {
    boolean exists = first <= lines.lineCount();
    int from = exists ? lines.start(first) : 0;
    int to = exists ? lines.end(last) : 0;
    for (ActiveSuppression suppression : add(directive, from, to)) {
      for (int line = first; line <= last; line++) {
        ofLine.computeIfAbsent(line, l -> new OpenSuppressions()).disable(suppression);
      }
    }
  }

  private List<ActiveSuppression> add(Directive directive, int from, int to) {
    List<ActiveSuppression> here = new ArrayList<>(1);
    if (directive.names().isEmpty()) {
      here.add(new ActiveSuppression(directive, null, RuleScope.ALL, from, to));
    }
    for (Name name : directive.names()) {
      if (name.scope() != null) {
        here.add(new ActiveSuppression(directive, name, name.scope(), from, to));
      }
    }
    all.addAll(here);
    ofDirective.put(directive, here);
    return here;
  }

  /** Takes them out of the file again. */
  public SuppressionRemoval removal() {
    return removal;
  }

  /** All of them, in the order of their comments. */
  public List<ActiveSuppression> all() {
    return all;
  }

  /** Comments that switch on what is not off; known once all of the file was asked about. */
  public Set<Directive> idle() {
    advance(Integer.MAX_VALUE);
    return idle;
  }

  /**
   * What keeps a rule from reporting a place, the nearest first. It counts as used.
   *
   * @param place in this file; an empty one at its start is the file as a whole
   */
  public List<ActiveSuppression> covering(RuleId rule, Location place) {
    boolean whole = place.end() == 0;
    int line = lines.line(place.start());
    List<ActiveSuppression> covering = new ArrayList<>(0);
    OpenSuppressions here = ofLine.get(line);
    if (here != null) {
      here.addCovering(rule, covering);
    }
    // A file as a whole is spoken of at its first line, in front of any comment there.
    advance(whole ? lines.end(1) - 1 : place.start());
    open.addCovering(rule, covering);
    ofFile.addCovering(rule, covering);
    return covering;
  }

  /** Goes on, or back to the start, to what is open at an offset. */
  private void advance(int offset) {
    if (offset < reached) {
      open = new OpenSuppressions();
      next = 0;
    }
    reached = offset;
    while (next < directives.size() && directives.get(next).comment().start() <= offset) {
      Directive directive = directives.get(next++);
      if (directive.verb() == Verb.DISABLE) {
        ofDirective.getOrDefault(directive, List.of()).forEach(open::disable);
      } else if (directive.verb() == Verb.ENABLE) {
        enable(directive);
      }
    }
  }

  private void enable(Directive directive) {
    int offset = directive.comment().start();
    boolean any = directive.names().isEmpty() && open.enable(RuleScope.ALL, offset);
    for (Name name : directive.names()) {
      // What a name means that there is not, only its author knows.
      any |= name.scope() == null || open.enable(name.scope(), offset);
    }
    if (!any) {
      idle.add(directive);
    }
  }
}
