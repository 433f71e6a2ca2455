package dev.entente.bootstrap.policy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.entente.domain.policy.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema that editors complete policies by. */
final class PolicySchema {

    private static final String PLACE = "/dev/entente/rest/policy/schema.json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode json = read();
    private final Schema schema =
            SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(json);

    private static JsonNode read() {
        try (InputStream text = PolicySchema.class.getResourceAsStream(PLACE)) {
            return JsonMapper.shared().readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode json() {
        return json;
    }

    /** What the schema says against a policy. */
    List<String> faults(Tree policy) {
        return schema.validate(json(policy)).stream().map(Error::toString).toList();
    }

    private static JsonNode json(Tree tree) {
        return switch (tree) {
            case Tree.Scalar scalar -> scalar(scalar);
            case Tree.Items items -> {
                ArrayNode array = NODES.arrayNode();
                items.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Tree.Entries entries -> {
                ObjectNode object = NODES.objectNode();
                entries.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
                yield object;
            }
        };
    }

    private static JsonNode scalar(Tree.Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> NODES.stringNode(scalar.text());
            case NUMBER -> NODES.numberNode(new BigDecimal(scalar.text()));
            case BOOLEAN -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NULL -> NODES.nullNode();
        };
    }
}
