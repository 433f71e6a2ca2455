package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Entries;
import dev.entente.domain.policy.Tree.Entry;
import dev.entente.domain.policy.Tree.Items;
import dev.entente.domain.policy.Tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A policy with one slip of the pen each: a key misspelt, a key twice, a text where a list belongs. */
final class Slips {

    /** Below these, keys are anybody's. */
    private static final Set<String> FREE = Set.of("examples", "handoff", "commitments");

    private Slips() {}

    static Stream<Tree> of(Tree tree) {
        return switch (tree) {
            case Scalar _ -> Stream.of();
            case Items(var place, var items) ->
                Stream.concat(
                        Stream.of(new Scalar(place, Scalar.Kind.TEXT, "DE")),
                        inEach(items, Slips::of).map(slipped -> new Items(place, slipped)));
            case Entries(var place, var entries) ->
                Stream.concat(inEach(entries, Slips::ofEntry), twice(entries))
                        .map(slipped -> new Entries(place, slipped));
        };
    }

    private static Stream<Entry> ofEntry(Entry entry) {
        var misspelt = new Entry(misspelt(entry.key()), entry.place(), entry.value());
        Stream<Tree> below = FREE.contains(entry.key()) ? Stream.of() : of(entry.value());
        return Stream.concat(Stream.of(misspelt), below.map(value -> new Entry(entry.key(), entry.place(), value)));
    }

    /** Without its second letter, or with one more if it is short. */
    private static String misspelt(String key) {
        return key.length() > 3 ? key.charAt(0) + key.substring(2) : key + "x";
    }

    private static Stream<List<Entry>> twice(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !FREE.contains(entry.key()))
                .map(entry -> Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    private static <T> Stream<List<T>> inEach(List<T> parts, Function<T, Stream<? extends T>> slips) {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(i -> slips.apply(parts.get(i)).map(slip -> with(parts, i, slip)));
    }

    private static <T> List<T> with(List<T> parts, int index, T part) {
        var copy = new ArrayList<>(parts);
        copy.set(index, part);
        return copy;
    }
}
