package io.github.glosslint.cache;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.source.Footprint;
import io.github.glosslint.source.Footprint.Look;
import io.github.glosslint.source.Stamp;
import java.nio.file.Path;

/** Footprints as bytes, and back. */
final class FootprintCodec {

  private FootprintCodec() {}

  static void write(FactWriter out, Footprint footprint) {
    out.string(footprint.root().toString());
    out.list(footprint.looks(), FootprintCodec::look);
  }

  static Footprint read(FactReader in) {
    return new Footprint(Path.of(in.string()), in.list(FootprintCodec::look));
  }

  private static void look(FactWriter out, Look look) {
    out.string(look.folder());
    out.string(look.name());
    stamp(out, look.stamp());
    out.string(look.names());
  }

  static void stamp(FactWriter out, Stamp stamp) {
    out.number(stamp.mode());
    out.wide(stamp.size());
    out.wide(stamp.modified());
    out.wide(stamp.changed());
    out.wide(stamp.inode());
  }

  private static Look look(FactReader in) {
    return new Look(in.string(), in.string(), stamp(in), in.string());
  }

  static Stamp stamp(FactReader in) {
    return new Stamp(in.number(), in.wide(), in.wide(), in.wide(), in.wide());
  }
}
