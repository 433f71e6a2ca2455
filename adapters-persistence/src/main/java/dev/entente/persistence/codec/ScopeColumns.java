package dev.entente.persistence.codec;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.entente.domain.access.Origin;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;

/** What a key opens, and to whom, as the database is told: words with a space between them. */
public final class ScopeColumns {

    private static final String SPACE = " ";

    private ScopeColumns() {}

    public static Scopes scopes(String words) {
        return new Scopes(read(words, word -> Scope.of(word).orElseThrow()));
    }

    public static Set<Origin> origins(String words) {
        return read(words, Origin::new);
    }

    public static String write(Scopes scopes) {
        return scopes.toString();
    }

    public static String write(Set<Origin> origins) {
        return origins.stream().map(Origin::value).sorted().collect(joining(SPACE));
    }

    private static <T> Set<T> read(String words, Function<String, T> reading) {
        return Arrays.stream(words.split(SPACE))
                .filter(word -> !word.isEmpty())
                .map(reading)
                .collect(toUnmodifiableSet());
    }
}
