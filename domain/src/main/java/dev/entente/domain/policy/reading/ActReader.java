package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Example.Act;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.signal.SignalType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A signal of an example: {@code {page: /pricing, daysAgo: 1, times: 3}}. */
final class ActReader {

    static final int MOST_DAYS = 1_000;
    static final int MOST_TIMES = 1_000;

    private static final List<String> KINDS = List.of("event", "page", "screen", "type");
    private static final List<String> KEYS = List.of(
            "event", "page", "screen", "type", "channel", "campaign", "properties", "context", "daysAgo", "times");
    private static final List<String> TYPES = Arrays.stream(SignalType.values())
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final int LONGEST = 255;
    private static final Pattern QUERY = Pattern.compile("[?#].*");

    private final Fields none = new Fields(Map.of());
    private final dev.entente.domain.policy.reading.Fields given;

    private ActReader(dev.entente.domain.policy.reading.Fields given) {
        this.given = given;
    }

    static Optional<Act> read(Node node) {
        return node.fields(KEYS)
                .flatMap(fields -> fields.exactlyOne(KINDS).flatMap(kind -> new ActReader(fields).read(kind)));
    }

    private Optional<Act> read(String kind) {
        Optional<String> word = text(kind);
        return switch (kind) {
            case "event" -> word.map(name -> act(SignalType.TRACK, name, null));
            case "screen" -> word.map(name -> act(SignalType.SCREEN, name, null));
            case "page" -> word.map(this::page);
            default -> word.flatMap(this::type).map(type -> act(type, null, null));
        };
    }

    private Act page(String page) {
        return page.startsWith("/") ? act(SignalType.PAGE, null, path(page)) : act(SignalType.PAGE, page, null);
    }

    /** As a signal's: of the address alone, and without a slash at its end. */
    private static String path(String page) {
        return GlobReader.withoutLastSlash(QUERY.matcher(page).replaceFirst(""));
    }

    private Optional<SignalType> type(String word) {
        return TYPES.contains(word)
                ? Optional.of(SignalType.valueOf(word.toUpperCase(Locale.ROOT)))
                : given.get("type").flatMap(node -> node.unknown("type of signal", word, TYPES));
    }

    private Act act(SignalType type, @Nullable String name, @Nullable String path) {
        return new Act(
                type,
                name,
                path,
                text("channel").orElse(null),
                text("campaign").orElse(null),
                properties(path),
                object("context"),
                number("daysAgo", 0, MOST_DAYS, 0),
                number("times", 1, MOST_TIMES, 1));
    }

    /** A page says its path among its properties, as SDKs do. */
    private Fields properties(@Nullable String path) {
        Fields said = object("properties");
        if (path == null || said.get("path").isPresent()) {
            return said;
        }
        var all = new HashMap<>(said.values());
        all.put("path", new TraitValue.Text(path));
        return new Fields(all);
    }

    private Fields object(String key) {
        return given.get(key).flatMap(ValueReader::fields).map(Fields::new).orElse(none);
    }

    private Optional<String> text(String key) {
        return given.get(key).flatMap(node -> node.text(LONGEST));
    }

    private int number(String key, int least, int most, int otherwise) {
        return given.get(key)
                .flatMap(node -> NumberReader.whole(node, least, most))
                .orElse(otherwise);
    }
}
