package io.github.glosslint.template.liquid;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Include;
import io.github.glosslint.template.Expansion;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jekyll's include tags of one file. */
final class Inclusions {

  private final FileContext file;

  Inclusions(FileContext file) {
    this.file = file;
  }

  /**
   * @param relative whether the file lies beside the page, not among the includes
   */
  void include(Token token, boolean relative) {
    IncludeTag tag = IncludeTag.parse(file.path, file.source, token, file.names);
    String written = file.source.substring(tag.nameStart(), tag.nameEnd());
    String name = file.expandOutputs(written);
    if (relative) {
      file.names.differs();
    }
    Expansion body = null;
    Location place = file.at(tag.nameStart(), tag.nameEnd());
    if (Values.isUnknown(name)) {
      file.includes.add(new Include("", "an include whose name a template generates", place));
    } else if (relative && file.run.page.isEmpty()) {
      file.includes.add(new Include("", "an include from beside each page of a layout", place));
    } else {
      LiquidSite site = file.run.site;
      SourceText found = relative ? site.includeRelative(file.run.page, name) : site.include(name);
      if (found != null) {
        file.includes.add(new Include(found.path(), "", place));
        body = expand(found, tag, place);
      } else if (relative || !site.mayComeFromTheme(name)) {
        missing(name, place, written.equals(name));
      } else {
        file.includes.add(new Include("", "an include that a theme may provide", place));
      }
    }
    if (body == null) {
      file.unknown(token);
    } else {
      file.output.included(file.at(token.start(), token.end()), body, file.conditional());
    }
  }

  private void missing(String name, Location place, boolean literal) {
    List<String> similar = literal ? file.similar(LiquidSite.SiteName.INCLUDE, name) : List.of();
    String message = "The include \"" + name + "\" does not exist" + file.run.options.consequence();
    file.reportRendered(
        new Defect(Defect.Kind.MISSING_INCLUDE, place, message, name, similar, List.of()));
  }

  /** Null if a limit is reached or the file is being expanded already. */
  private @Nullable Expansion expand(SourceText found, IncludeTag tag, Location place) {
    LiquidLimits limits = file.limits();
    if (isCycle(found.path(), place)) {
      return null;
    }
    if (file.run.depth > limits.includeDepth()) {
      int depth = limits.includeDepth();
      file.faults.tooComplex("More than " + depth + " files include one another here.");
      return null;
    }
    if (++file.run.inclusions > limits.inclusions()) {
      int most = limits.inclusions();
      file.faults.tooComplex("The page has more than " + most + " include tags in all.");
      return null;
    }
    Expansion body = shared(found, tag, place);
    if (!body.shareable()) {
      file.names.differs();
    }
    return body;
  }

  private Expansion shared(SourceText found, IncludeTag tag, Location place) {
    boolean bare = tag.parameters().isEmpty();
    Rendering.SharedKey key = key(found, tag);
    Expansion known = key == null ? null : file.run.shared.get(key);
    if (known != null) {
      return known;
    }
    if (key == null) {
      Expansion own = new Expander(file, found, tag.parameters()).expand();
      return own.as("of " + file.run.path + ", " + place.path() + " " + place.start());
    }
    int inclusions = file.run.inclusions;
    Expansion own = new Expander(file, found, bare ? null : tag.parameters()).expand();
    if (!own.shareable()) {
      return own;
    }
    own = own.as(key.name());
    // Counted once, as for the pages that find it expanded already.
    file.run.inclusions = inclusions;
    // Not computeIfAbsent: expanding includes other files, for which the map must be free.
    Expansion first = file.run.shared.putIfAbsent(key, own);
    return first == null ? own : first;
  }

  /** Null for parameters that take long to compare. */
  private static Rendering.@Nullable SharedKey key(SourceText found, IncludeTag tag) {
    Map<String, @Nullable Object> plain = new HashMap<>();
    for (Map.Entry<String, @Nullable Object> entry : tag.parameters().entrySet()) {
      Object value = Values.plain(entry.getValue());
      if (value instanceof List || value instanceof Map) {
        return null;
      }
      plain.put(entry.getKey(), value);
    }
    return new Rendering.SharedKey(found.path(), plain);
  }

  /** A file that includes itself in a branch may well come to an end; else that is a defect. */
  private boolean isCycle(String again, Location place) {
    boolean branches = false;
    Deque<String> chain = new ArrayDeque<>();
    chain.addFirst(again);
    for (FileContext at = file; at != null; at = at.includer) {
      branches |= at.conditional();
      chain.addFirst(at.path);
      if (at.path.equals(again)) {
        file.names.differs();
        if (!branches) {
          String message = "The file includes itself: " + String.join(" → ", chain) + ".";
          file.faults.report(Defect.of(Defect.Kind.MISSING_INCLUDE, place, message, again));
        }
        return true;
      }
    }
    return false;
  }
}
