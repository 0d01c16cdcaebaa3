package io.github.glosslint.rules.schema;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of {@link YamlValues} as the schema library wants to see it. */
record PlainNode(@Nullable Object value, String pointer, SchemaWork work) implements JsonNode {

  /** Reads the library's own meta-schemas with the reader that is at hand. */
  static JsonNodeFactory factory(SchemaWork work) {
    return new JsonNodeFactory() {
      @Override
      public JsonNode wrap(Object node) {
        return node instanceof JsonNode wrapped ? wrapped : new PlainNode(node, "", work);
      }

      @Override
      public JsonNode create(String json) {
        return new PlainNode(
            YamlValues.toJava(
                Yaml.read(json, 0, json.length(), YamlLimits.SETTINGS).root(), YamlVersion.V1_2),
            "",
            work);
      }
    };
  }

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    work.spend(1);
    if (value == null) {
      return SimpleType.NULL;
    } else if (value instanceof Boolean) {
      return SimpleType.BOOLEAN;
    } else if (value instanceof Long) {
      return SimpleType.INTEGER;
    } else if (value instanceof Double number) {
      // Infinity and NaN are numbers of YAML that JSON lacks; their text is all that can be judged.
      if (Double.isNaN(number) || Double.isInfinite(number)) {
        return SimpleType.STRING;
      }
      return number == Math.rint(number) ? SimpleType.INTEGER : SimpleType.NUMBER;
    } else if (value instanceof List) {
      return SimpleType.ARRAY;
    }
    return value instanceof Map ? SimpleType.OBJECT : SimpleType.STRING;
  }

  @Override
  public boolean asBoolean() {
    return Boolean.TRUE.equals(value);
  }

  @Override
  public String asString() {
    return String.valueOf(value);
  }

  @Override
  public BigInteger asInteger() {
    return asNumber().toBigInteger();
  }

  @Override
  public BigDecimal asNumber() {
    return new BigDecimal(String.valueOf(value));
  }

  @Override
  public List<JsonNode> asArray() {
    List<JsonNode> items = new ArrayList<>();
    for (Object item : value instanceof List<?> list ? list : List.of()) {
      work.spend(1);
      items.add(new PlainNode(item, pointer + "/" + items.size(), work));
    }
    return items;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, entry) -> {
            work.spend(1);
            String name = (String) key;
            String place = pointer + "/" + JsonNode.encodeJsonPointer(name);
            entries.put(name, new PlainNode(entry, place, work));
          });
    }
    return entries;
  }
}
