package io.github.glosslint.web.net;

import io.github.glosslint.web.page.Challenge;
import io.github.glosslint.web.page.PageFacts;
import io.github.glosslint.web.page.PageScan;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads as much of a body as is needed, counted in decoded bytes (HTTP-3, HTTP-4). */
final class PageBody {

  /** Enough to recognise a bot wall; pages that are no longer leave their connection reusable. */
  static final long HEAD_BYTES = 64 << 10;

  private PageBody() {}

  static Exchange.Page read(Response response, PageRequest request) {
    if (request.text()) {
      return text(response);
    }
    ResponseBody body = response.body();
    MediaType type = body.contentType();
    boolean html = type != null && type.subtype().matches("html|xhtml\\+xml");
    boolean encoded = response.header("Content-Encoding") != null;
    BufferedSource source = body.source();
    Exchange.Fault broken = null;
    try {
      source.request(HEAD_BYTES);
    } catch (IOException e) {
      broken = NetworkFaults.of(e, 0);
    } catch (RuntimeException e) {
      broken = NetworkFaults.of(MalformedAnswerException.of(e), 0);
    }
    if (!html || encoded) {
      return new Exchange.Page(Set.of(), null, "", null);
    }
    Charset charset = type.charset(StandardCharsets.UTF_8);
    okio.Buffer buffer = source.getBuffer();
    long size = Math.min(buffer.size(), HEAD_BYTES);
    String start = buffer.snapshot((int) size).string(charset);
    String challenge = Challenge.of(response.code(), response::header, start, request.url());
    boolean judged = challenge == null && response.isSuccessful() && !request.fragments().isEmpty();
    if (!judged) {
      return new Exchange.Page(Set.of(), challenge, "", broken);
    }
    InputStream arrived = broken == null ? source.inputStream() : buffer.inputStream();
    Watched rest = new Watched(arrived, broken != null);
    PageFacts facts =
        PageScan.scan(
            rest,
            type.charset() == null ? null : type.charset().name(),
            request.url().key(),
            request.fragments(),
            PageScan.MAX_BYTES);
    if (facts.broken() != null && broken == null && rest.failure != null) {
      broken = NetworkFaults.of(rest.failure, 0);
    }
    return new Exchange.Page(facts.missing(), null, "", facts.broken() == null ? null : broken);
  }

  private static Exchange.Page text(Response response) {
    BufferedSource source = response.body().source();
    Exchange.Fault broken = null;
    try {
      source.request(PageRequest.MAX_TEXT);
    } catch (IOException e) {
      broken = NetworkFaults.of(e, 0);
    } catch (RuntimeException e) {
      broken = NetworkFaults.of(MalformedAnswerException.of(e), 0);
    }
    okio.Buffer buffer = source.getBuffer();
    int size = (int) Math.min(buffer.size(), PageRequest.MAX_TEXT);
    return new Exchange.Page(Set.of(), null, buffer.snapshot(size).utf8(), broken);
  }

  /** Remembers why a body ended early. */
  private static final class Watched extends FilterInputStream {

    private final boolean breaksOff;
    private @Nullable IOException failure;

    Watched(InputStream body, boolean breaksOff) {
      super(body);
      this.breaksOff = breaksOff;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        int count = super.read(bytes, offset, length);
        if (count < 0 && breaksOff) {
          throw new EOFException("the rest did not arrive");
        }
        return count;
      } catch (IOException e) {
        failure = e;
        throw e;
      } catch (RuntimeException e) {
        failure = MalformedAnswerException.of(e);
        throw failure;
      }
    }
  }
}
