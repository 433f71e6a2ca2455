package dev.entente.rest.server;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.port.PolicyText;
import java.util.ArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Policies as JSON, without places. */
final class JsonPolicyText implements PolicyText {

    private static final Place SOMEWHERE = new Place(1, 1);

    @Override
    public Parsed parse(String text) {
        try {
            return new Parsed.Understood(tree(new JsonMapper().readTree(text)));
        } catch (JacksonException malformed) {
            var place = new Place(
                    malformed.getLocation().getLineNr(), malformed.getLocation().getColumnNr());
            return new Parsed.NotUnderstood(new Problem(place, "", "syntax", "This is no JSON.", null));
        }
    }

    private static Tree tree(JsonNode node) {
        if (node.isObject()) {
            var entries = new ArrayList<Tree.Entry>();
            node.properties()
                    .forEach(field -> entries.add(new Tree.Entry(field.getKey(), SOMEWHERE, tree(field.getValue()))));
            return new Tree.Entries(SOMEWHERE, entries);
        }
        if (node.isArray()) {
            return new Tree.Items(
                    SOMEWHERE, node.valueStream().map(JsonPolicyText::tree).toList());
        }
        return new Tree.Scalar(
                SOMEWHERE, node.isNumber() ? Tree.Scalar.Kind.NUMBER : Tree.Scalar.Kind.TEXT, node.asString());
    }
}
