package dev.entente.domain.checking;

import dev.entente.domain.policy.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a policy's text.
 *
 * @param pointer the way to it, RFC 6901
 */
record Spot(Tree tree, String pointer) {

    static Spot root(Tree tree) {
        return new Spot(tree, "");
    }

    Optional<Spot> field(String key) {
        return entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .map(entry -> below(key, entry.value()));
    }

    /** Where very many are looked up: what stands at each key, in the order of the text, the first of a key. */
    Map<String, Spot> byKey() {
        var byKey = new LinkedHashMap<String, Spot>();
        fields().forEach(field -> byKey.putIfAbsent(field.key(), field.value()));
        return byKey;
    }

    /** The part at the end of this way, or the last on the way to it that is there. */
    Spot nearest(String... keys) {
        Spot here = this;
        for (String key : keys) {
            Optional<Spot> next = here.field(key);
            if (next.isEmpty()) {
                return here;
            }
            here = next.get();
        }
        return here;
    }

    Stream<Field> fields() {
        return entries().stream().map(entry -> new Field(entry.key(), below(entry.key(), entry.value())));
    }

    /** None if it is no mapping. */
    List<Tree.Entry> entries() {
        return tree instanceof Tree.Entries mapping ? mapping.entries() : List.of();
    }

    List<Spot> items() {
        return tree instanceof Tree.Items list
                ? IntStream.range(0, list.items().size())
                        .mapToObj(i -> below(Integer.toString(i), list.items().get(i)))
                        .toList()
                : List.of();
    }

    List<Spot> items(String key) {
        return field(key).map(Spot::items).orElse(List.of());
    }

    /** As people write it on one line. */
    String shown() {
        return Shown.of(tree);
    }

    /** A key with nothing after it is as good as absent. */
    boolean isNothing() {
        return tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Scalar.Kind.NULL;
    }

    Optional<String> text() {
        return tree instanceof Tree.Scalar scalar && !isNothing() ? Optional.of(scalar.text()) : Optional.empty();
    }

    Optional<String> text(String key) {
        return field(key).flatMap(Spot::text);
    }

    private Spot below(String step, Tree part) {
        return new Spot(part, pointer + "/" + step.replace("~", "~0").replace("/", "~1"));
    }

    /** A key and what stands there. */
    record Field(String key, Spot value) {}
}
