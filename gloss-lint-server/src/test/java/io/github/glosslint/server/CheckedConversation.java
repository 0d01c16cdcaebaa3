package io.github.glosslint.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what a client and a server say to each other to the meta model, as bytes on the way. */
final class CheckedConversation {

  private static final MetaModel MODEL = MetaModel.read();
  private static final byte[] END_OF_HEADER = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final List<String> problems = new ArrayList<>();
  private int messages;

  /** Methods that wait for a response, by who asked and the id. */
  private final Map<String, String> asked = new HashMap<>();

  /** A stream whose messages are checked on their way to another. */
  OutputStream checked(OutputStream out, boolean fromServer) {
    return new FilterOutputStream(out) {
      private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] b, int off, int len) throws IOException {
        // First, so that a request is known before its response.
        bytes.write(b, off, len);
        while (take(bytes, fromServer)) {
          // There may be several.
        }
        out.write(b, off, len);
      }
    };
  }

  /** Takes the first message from bytes, if all of it is there. */
  private boolean take(ByteArrayOutputStream bytes, boolean fromServer) {
    byte[] all = bytes.toByteArray();
    int header = end(all);
    if (header < 0) {
      return false;
    }
    int length = 0;
    for (String line : new String(all, 0, header, StandardCharsets.US_ASCII).split("\r\n")) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring("Content-Length: ".length()));
      }
    }
    if (length == 0 || all.length < header + length) {
      return false;
    }
    hear(
        JsonParser.parseString(new String(all, header, length, StandardCharsets.UTF_8))
            .getAsJsonObject(),
        fromServer);
    bytes.reset();
    bytes.write(all, header + length, all.length - header - length);
    return true;
  }

  /** Where the header ends; negative if it does not. */
  private static int end(byte[] bytes) {
    for (int i = 0; i + END_OF_HEADER.length <= bytes.length; i++) {
      if (java.util.Arrays.equals(bytes, i, i + 4, END_OF_HEADER, 0, 4)) {
        return i + END_OF_HEADER.length;
      }
    }
    return -1;
  }

  /** Checks one message. */
  synchronized void hear(JsonObject message, boolean fromServer) {
    messages++;
    if (message.has("method")) {
      if (message.has("id")) {
        asked.put(fromServer + " " + message.get("id"), message.get("method").getAsString());
      }
      problems.addAll(MODEL.problems(message, fromServer));
      return;
    }
    String method = asked.remove(!fromServer + " " + message.get("id"));
    if (method == null) {
      problems.add("answers what nobody asked: " + message);
    } else {
      problems.addAll(MODEL.problems(method, message));
    }
  }

  /** What was wrong with all messages so far. */
  synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  /** How many there were. */
  synchronized int messages() {
    return messages;
  }
}
