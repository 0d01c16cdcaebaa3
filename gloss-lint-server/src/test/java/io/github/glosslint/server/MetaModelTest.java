package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meta model refuses what the protocol does not know. */
class MetaModelTest {

  private static final String RANGE =
      "{'start': {'line': 0, 'character': 0}, 'end': {'line': 0, 'character': 1}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'method': 'textDocument/mend', 'params': {}} | textDocument/mend: unknown notification",
        "{'method': 'initialized', 'params': {}} | initialized: goes clientToServer",
        "{'method': 'window/logMessage'} | window/logMessage: has no params",
        "{'method': 'window/logMessage', 'params': {'type': 1}} "
            + "| window/logMessage: a LogMessageParams lacks \"message\"",
        "{'method': 'window/logMessage', 'params': {'type': 9, 'message': 'm'}} "
            + "| window/logMessage.type: 9 is not one of MessageType",
        "{'method': 'window/logMessage', 'params': {'type': 1, 'message': 2}} "
            + "| window/logMessage.message: 2 is not string",
        "{'method': 'window/logMessage', 'params': {'type': 1, 'message': 'm', 'at': 1}} "
            + "| window/logMessage: a LogMessageParams has no \"at\"",
        "{'method': '$/progress', 'params': {'token': 1, 'value': {'kind': 'middle'}}} "
            + "| $/progress.value.kind: \"middle\" is not \"report\"",
      })
  void notifications(String message, String problem) {
    CheckedConversation conversation = new CheckedConversation();
    conversation.hear(JsonParser.parseString(message).getAsJsonObject(), true);
    assertThat(conversation.problems()).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "textDocument/hover | 'result': null |",
        "textDocument/hover | 'result': {'contents': {'kind': 'markdown', 'value': 'x'}} |",
        "textDocument/hover | 'result': {'contents': 7} "
            + "| textDocument/hover.contents: 7 is not a MarkupContent",
        "textDocument/hover | 'error': {'code': -32800} "
            + "| textDocument/hover: the error lacks code or message",
        "textDocument/definition | 'result': [{'uri': 'u', 'range': RANGE}] |",
        "textDocument/definition | 'result': [{'uri': 'u'}] "
            + "| textDocument/definition[0]: a Location lacks \"range\"",
        "initialize | 'result': {'capabilities': {'textDocumentSync': 3}} "
            + "| initialize.capabilities.textDocumentSync: 3 is not a TextDocumentSyncOptions",
        "textDocument/rename | 'result': {'documentChanges': [{'kind': 'create', 'uri': 1}]} "
            + "| textDocument/rename.documentChanges[0].uri: 1 is not string",
        "textDocument/rename | | textDocument/rename: has neither result nor error",
      })
  void responses(String method, String body, String problem) {
    CheckedConversation conversation = new CheckedConversation();
    conversation.hear(JsonParser.parseString(request(method)).getAsJsonObject(), false);
    assertThat(conversation.problems()).isNotEmpty();
    int before = conversation.problems().size();
    String response =
        body == null ? "{'id': 1}" : "{'id': 1, " + body.replace("RANGE", RANGE) + "}";
    conversation.hear(JsonParser.parseString(response).getAsJsonObject(), true);
    List<String> told = conversation.problems();
    assertThat(told.subList(before, told.size()))
        .isEqualTo(problem == null ? List.of() : List.of(problem));
    conversation.hear(JsonParser.parseString(response).getAsJsonObject(), true);
    assertThat(conversation.problems()).last().asString().startsWith("answers what nobody asked");
  }

  private static String request(String method) {
    return "{'id': 1, 'method': '" + method + "'}";
  }

  @Test
  void aRegistrationIsHeldToTheOptionsOfItsMethod() {
    CheckedConversation conversation = new CheckedConversation();
    conversation.hear(
        JsonParser.parseString(
                "{'id': 1, 'method': 'client/registerCapability', 'params': {'registrations': [{"
                    + "'id': 'x', 'method': 'workspace/didChangeWatchedFiles',"
                    + " 'registerOptions': {'watchers': [{'pattern': '**'}]}}]}}")
            .getAsJsonObject(),
        true);
    assertThat(conversation.problems())
        .contains(
            "registration of workspace/didChangeWatchedFiles.watchers[0]:"
                + " a FileSystemWatcher lacks \"globPattern\"");
  }
}
