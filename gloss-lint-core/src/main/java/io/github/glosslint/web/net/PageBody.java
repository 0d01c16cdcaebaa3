package io.github.glosslint.web.net;

import io.github.glosslint.web.page.Challenge;
import io.github.glosslint.web.page.PageFacts;
import io.github.glosslint.web.page.PageScan;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Reads as much of a body as is needed, counted in decoded bytes (HTTP-3, HTTP-4). */
final class PageBody {

  /** Enough to recognise a bot wall; pages that are no longer leave their connection reusable. */
  static final long HEAD_BYTES = 64 << 10;

  private PageBody() {}

  static Exchange.Page read(Response response, PageRequest request) {
    ResponseBody body = response.body();
    MediaType type = body.contentType();
    boolean html = type != null && type.subtype().matches("html|xhtml\\+xml");
    boolean encoded = response.header("Content-Encoding") != null;
    BufferedSource source = body.source();
    String start;
    String broken = null;
    try {
      source.request(HEAD_BYTES);
    } catch (IOException | RuntimeException e) {
      broken = Faults.of(e, 0).evidence();
    }
    if (!html || encoded) {
      return new Exchange.Page(Set.of(), null, null);
    }
    Charset charset = type.charset(StandardCharsets.UTF_8);
    okio.Buffer buffer = source.getBuffer();
    long size = Math.min(buffer.size(), HEAD_BYTES);
    start = buffer.snapshot((int) size).string(charset);
    String challenge =
        Challenge.of(response.code(), response::header, start, response.request().url().toString());
    boolean judged = challenge == null && response.isSuccessful() && !request.fragments().isEmpty();
    if (!judged || broken != null) {
      return new Exchange.Page(Set.of(), challenge, broken);
    }
    PageFacts facts =
        PageScan.scan(
            source.inputStream(),
            type.charset() == null ? null : type.charset().name(),
            request.url().key(),
            request.fragments(),
            PageScan.MAX_BYTES);
    return new Exchange.Page(facts.missing(), null, facts.broken());
  }
}
