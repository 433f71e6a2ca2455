package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Scalar;
import dev.entente.domain.policy.Tree.Scalar.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Builds the tree from the parser's events, without recursion: no text is deep enough to exhaust a stack. */
final class TreeBuilder {

    static final int MAX_DEPTH = 100;

    private final ScalarResolver resolver;
    private final Deque<OpenNode> open = new ArrayDeque<>();
    private @Nullable Tree tree;
    private Place last = new Place(1, 1);
    private @Nullable Passage passage;

    TreeBuilder(ScalarResolver resolver) {
        this.resolver = resolver;
    }

    void accept(Event event) {
        last = Places.of(event);
        if (event instanceof NodeEvent node) {
            requirePlain(node);
        }
        switch (event) {
            case DocumentStartEvent _ when tree != null -> throw refused("A policy is one document, not several.");
            case ScalarEvent scalar -> add(scalar(scalar));
            case CollectionStartEvent start -> open(start);
            case CollectionEndEvent _ -> add(open.pop().close());
            default -> {}
        }
    }

    /** Empty if the text holds nothing. */
    Optional<Tree> tree() {
        return Optional.ofNullable(tree);
    }

    /** Where the newest event begins. */
    Place last() {
        return last;
    }

    /** The newest text. */
    @Nullable Passage passage() {
        return passage;
    }

    private void requirePlain(NodeEvent node) {
        if (node instanceof AliasEvent) {
            throw refused(Sentences.STAR);
        }
        if (node.getAnchor().isPresent()) {
            String anchor = node.getAnchor().map(Anchor::getValue).orElseThrow();
            throw refused("Anchors such as &%s are not supported.".formatted(anchor));
        }
        Optional<String> tag =
                node instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) node).getTag();
        if (tag.isPresent()) {
            throw refused("Tags such as %s are not supported.".formatted(tag.get()));
        }
    }

    private Scalar scalar(ScalarEvent event) {
        passage = Passage.after(passage, event);
        if (isKey() && !passage.quoted() && LookAlike.begins(event.getValue())) {
            throw new NotSupported(
                    last,
                    "syntax",
                    Sentences.of(LookAlike.sentence(event.getValue().charAt(0))));
        }
        Tag tag = resolver.resolve(event.getValue(), event.getImplicit().canOmitTagInPlainScalar());
        return new Scalar(last, kind(tag), event.getValue());
    }

    private static Kind kind(Tag tag) {
        if (tag.equals(Tag.NULL)) {
            return Kind.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Kind.BOOLEAN;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Kind.NUMBER : Kind.TEXT;
    }

    private void open(CollectionStartEvent start) {
        if (open.size() == MAX_DEPTH) {
            throw new NotSupported(last, "too_deep", "A policy nests at most %d deep.".formatted(MAX_DEPTH));
        }
        if (isKey()) {
            throw refused("A key is a text.");
        }
        open.push(start instanceof MappingStartEvent ? OpenNode.mapping(last) : OpenNode.list(last));
    }

    private boolean isKey() {
        return !open.isEmpty() && open.peek().awaitsKey();
    }

    private void add(Tree complete) {
        if (open.isEmpty()) {
            tree = complete;
        } else {
            open.peek().add(complete);
        }
    }

    private NotSupported refused(String message) {
        return new NotSupported(last, "not_supported", message);
    }
}
