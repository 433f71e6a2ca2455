package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a mapping. Complains of those that nobody knows; a key without a value is as good as absent. */
final class Fields {

    private final Node owner;
    private final Map<String, Node> values = new HashMap<>();
    /** Misspelt, or given twice: it would not help to be told what follows from it. */
    private final Set<String> doubtful = new HashSet<>();

    private Fields(Node owner) {
        this.owner = owner;
    }

    static Fields of(Node owner, Tree.Entries entries, List<String> keys) {
        var fields = new Fields(owner);
        for (Entry entry : entries.entries()) {
            fields.add(entry, keys);
        }
        return fields;
    }

    private void add(Entry entry, List<String> keys) {
        Node value = owner.field(entry);
        if (!keys.contains(entry.key())) {
            keys.stream()
                    .filter(key -> entry.key().startsWith(key + ":"))
                    .findFirst()
                    .ifPresentOrElse(key -> complainOfColon(entry, value, key), () -> complain(entry, value, keys));
        } else if (!value.isNull() && values.putIfAbsent(entry.key(), value) != null) {
            doubtful.add(entry.key());
        }
    }

    /** In YAML, a colon without a space after it is a part of the key. */
    private void complainOfColon(Entry entry, Node value, String key) {
        doubtful.add(key);
        String meant = key + ": " + entry.key().substring(key.length() + 1).strip();
        String message = "A space is missing after the colon: it is %s.".formatted(Words.quoted(meant));
        owner.problems().add(entry.place(), value, Flaw.UNKNOWN_KEY, message, null);
    }

    private void complain(Entry entry, Node value, List<String> keys) {
        @Nullable String meant = Synonyms.of(entry.key(), keys).orElseGet(() -> Spelling.nearest(entry.key(), keys));
        if (meant != null) {
            doubtful.add(meant);
        }
        String message =
                "Nothing here is called %s; known are %s.".formatted(Words.quoted(entry.key()), Words.list(keys));
        boolean opposite = keys.stream().anyMatch(key -> Spelling.isOpposite(entry.key(), key));
        String remedy = opposite ? " 'not' around the whole turns it round." : "";
        owner.problems().add(entry.place(), value, Flaw.UNKNOWN_KEY, message + remedy, meant);
    }

    Node owner() {
        return owner;
    }

    Optional<Node> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Whether more may have been meant for a key than stands at it. */
    boolean isDoubtful(String key) {
        return doubtful.contains(key);
    }

    Optional<Node> require(String key) {
        Optional<Node> value = get(key);
        if (value.isEmpty() && !doubtful.contains(key)) {
            owner.refuse(Flaw.MISSING_KEY, "'%s' is missing.".formatted(key));
        }
        return value;
    }

    /** Those of the keys that have a value, in the order given here. */
    List<String> given(List<String> among) {
        return among.stream().filter(values::containsKey).toList();
    }

    Optional<String> exactlyOne(List<String> among) {
        return given(among).isEmpty() && among.stream().noneMatch(doubtful::contains)
                ? notExactlyOne("Exactly one", among, "")
                : atMostOne("Exactly one", among);
    }

    /** Whether at least one is there; complains if none is. */
    boolean some(List<String> among) {
        boolean none = given(among).isEmpty();
        if (none && among.stream().noneMatch(doubtful::contains)) {
            notExactlyOne("At least one", among, "");
        }
        return !none;
    }

    Optional<String> atMostOne(List<String> among) {
        return atMostOne("At most one", among);
    }

    private Optional<String> atMostOne(String rule, List<String> among) {
        List<String> given = given(among);
        return given.size() > 1
                ? notExactlyOne(rule, among, ", not " + Words.list(given))
                : given.stream().findFirst();
    }

    private Optional<String> notExactlyOne(String rule, List<String> among, String given) {
        return owner.refuse(Flaw.NOT_EXACTLY_ONE, "%s of %s belongs here%s.".formatted(rule, Words.list(among), given));
    }
}
