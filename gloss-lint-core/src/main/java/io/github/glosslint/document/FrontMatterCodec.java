package io.github.glosslint.document;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.codec.MalformedBytesException;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;

/** Writes and reads front matter. */
final class FrontMatterCodec {

  /** No reader of YAML nests deeper, so that nobody runs out of stack. */
  private static final int MAX_DEPTH = 500;

  private static final int PLAIN = 0;
  private static final int QUOTED = 1;
  private static final int SEQUENCE = 2;
  private static final int MAPPING = 3;

  private FrontMatterCodec() {}

  static byte[] pack(YamlMapping mapping) {
    FactWriter out = new FactWriter();
    node(out, mapping);
    return out.toBytes();
  }

  /** What {@link #pack} made bytes of. */
  static YamlMapping unpack(byte[] packed) {
    try {
      return (YamlMapping) node(new FactReader(packed), 0);
    } catch (MalformedBytesException e) {
      throw new IllegalStateException("bytes of our own", e);
    }
  }

  static void write(FactWriter out, FrontMatter value) {
    out.flag(value.present());
    out.span(value.span());
    out.number(value.bodyStart());
    YamlMapping mapping = value.mapping();
    out.flag(mapping != null);
    if (mapping != null) {
      node(out, mapping);
    }
  }

  private static void node(FactWriter out, YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      out.number(scalar.plain() ? PLAIN : QUOTED);
      out.span(scalar.span());
      out.string(scalar.value());
    } else if (node instanceof YamlSequence sequence) {
      out.number(SEQUENCE);
      out.span(sequence.span());
      out.list(sequence.items(), FrontMatterCodec::node);
    } else if (node instanceof YamlMapping mapping) {
      out.number(MAPPING);
      out.span(mapping.span());
      out.list(
          mapping.entries(),
          (to, entry) -> {
            node(to, entry.key());
            node(to, entry.value());
          });
    }
  }

  static FrontMatter read(FactReader in) {
    boolean present = in.flag();
    var span = in.span();
    int bodyStart = in.number();
    YamlMapping mapping = null;
    if (in.flag()) {
      if (!(node(in, 0) instanceof YamlMapping read)) {
        throw new MalformedBytesException("front matter that is no mapping");
      }
      mapping = read;
    }
    return new FrontMatter(present, span, mapping, bodyStart).packed();
  }

  private static YamlNode node(FactReader in, int depth) {
    if (depth > MAX_DEPTH) {
      throw new MalformedBytesException("front matter nested too deep");
    }
    int kind = in.number();
    var span = in.span();
    return switch (kind) {
      case PLAIN, QUOTED -> new YamlScalar(span, in.string(), kind == PLAIN);
      case SEQUENCE -> new YamlSequence(span, in.list(from -> node(from, depth + 1)));
      case MAPPING -> new YamlMapping(span, in.list(from -> entry(from, depth + 1)));
      default -> throw new MalformedBytesException("a kind of YAML that there is not");
    };
  }

  private static YamlMapping.Entry entry(FactReader in, int depth) {
    if (!(node(in, depth) instanceof YamlScalar key)) {
      throw new MalformedBytesException("a key that is no scalar");
    }
    return new YamlMapping.Entry(key, node(in, depth));
  }
}
