package dev.entente.benchmarks;

import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.reading.PolicyReader;
import dev.entente.domain.policy.reading.Reading;
import dev.entente.domain.signal.Details;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the policy that is timed. It is ours, so there is no need of the care that the text of a stranger takes. */
final class PolicyFile {

    private static final Place SOMEWHERE = new Place(1, 1);

    private static final Map<Tag, Tree.Scalar.Kind> KINDS = Map.of(
            Tag.NULL, Tree.Scalar.Kind.NULL,
            Tag.BOOL, Tree.Scalar.Kind.BOOLEAN,
            Tag.INT, Tree.Scalar.Kind.NUMBER,
            Tag.FLOAT, Tree.Scalar.Kind.NUMBER);

    private PolicyFile() {}

    static CompiledPolicy read(String file) {
        return switch (PolicyReader.read(tree(file), PolicyFile::expression)) {
            case Reading.Accepted(var policy) -> CompiledPolicy.compile(1, policy, _ -> Details.NONE);
            case Reading.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Predicate<String> expression(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE).asPredicate();
    }

    private static Tree tree(String file) {
        try (InputStream text = Objects.requireNonNull(PolicyFile.class.getResourceAsStream(file), file)) {
            return new Compose(LoadSettings.builder().build())
                    .composeInputStream(text)
                    .map(PolicyFile::tree)
                    .orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Tree tree(Node node) {
        return switch (node) {
            case MappingNode map ->
                new Tree.Entries(
                        SOMEWHERE,
                        map.getValue().stream().map(PolicyFile::entry).toList());
            case SequenceNode list ->
                new Tree.Items(
                        SOMEWHERE,
                        list.getValue().stream().map(PolicyFile::tree).toList());
            default -> scalar((ScalarNode) node);
        };
    }

    private static Tree.Entry entry(NodeTuple tuple) {
        return new Tree.Entry(((ScalarNode) tuple.getKeyNode()).getValue(), SOMEWHERE, tree(tuple.getValueNode()));
    }

    private static Tree scalar(ScalarNode node) {
        return new Tree.Scalar(SOMEWHERE, KINDS.getOrDefault(node.getTag(), Tree.Scalar.Kind.TEXT), node.getValue());
    }
}
