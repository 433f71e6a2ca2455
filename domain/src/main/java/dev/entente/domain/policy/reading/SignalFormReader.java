package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.SignalForm;
import dev.entente.domain.policy.Where;
import dev.entente.domain.signal.SignalType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What signals look like: {@code {event: Demo Requested}}, {@code {page: /pricing, channel: cpc}}. */
final class SignalFormReader {

    static final List<String> KEYS = List.of("event", "page", "screen", "type", "channel", "campaign", "where");

    /** Each names signals of one type. */
    private static final List<String> NAMES = List.of("event", "page", "screen");

    private static final Map<String, SignalType> TYPES = Arrays.stream(SignalType.values())
            .collect(Collectors.toMap(type -> type.name().toLowerCase(Locale.ROOT), Function.identity()));

    private SignalFormReader() {}

    static Optional<SignalForm> read(Node node) {
        return node.fields(KEYS).flatMap(SignalFormReader::read);
    }

    static Optional<SignalForm> read(Fields fields) {
        List<String> names = fields.given(NAMES);
        if (names.size() > 1) {
            return fields.owner()
                    .refuse(
                            Flaw.NEVER_TRUE,
                            "No signal is more than one of event, page and screen, so with %s this never matches."
                                    .formatted(Words.list(names)));
        }
        Optional<SignalType> type = one(fields, "type").flatMap(SignalFormReader::type);
        Optional<Glob> event = one(fields, "event").flatMap(GlobReader::withCase);
        Optional<Glob> page = one(fields, "page").flatMap(GlobReader::page);
        Optional<Glob> screen = one(fields, "screen").flatMap(GlobReader::withCase);
        Optional<Glob> channel = one(fields, "channel").flatMap(GlobReader::ignoringCase);
        Optional<Glob> campaign = one(fields, "campaign").flatMap(GlobReader::ignoringCase);
        Optional<Where> where = fields.get("where").flatMap(WhereReader::read);
        return fields.some(KEYS) && agrees(fields, type)
                ? Optional.of(new SignalForm(
                        type.orElse(null),
                        event.orElse(null),
                        page.orElse(null),
                        screen.orElse(null),
                        channel.orElse(null),
                        campaign.orElse(null),
                        where.orElse(null)))
                : Optional.empty();
    }

    private static Optional<Node> one(Fields fields, String key) {
        return fields.get(key).filter(_ -> !Several.areSignals(fields, key));
    }

    private static Optional<SignalType> type(Node node) {
        return node.text(Glob.MAX_LENGTH)
                .flatMap(word -> TYPES.containsKey(word)
                        ? Optional.of(TYPES.get(word))
                        : node.unknown(
                                "type of signal",
                                word,
                                TYPES.keySet().stream().sorted().toList()));
    }

    /** Only a track has an event, only a page is a page. */
    private static boolean agrees(Fields fields, Optional<SignalType> type) {
        for (String name : fields.given(NAMES)) {
            SignalType own = TYPES.get(name.equals("event") ? "track" : name);
            if (type.isPresent() && type.get() != own) {
                fields.owner()
                        .refuse(
                                Flaw.NEVER_TRUE,
                                "No signal of type %s has a name as %s, so this never matches."
                                        .formatted(type.get().name().toLowerCase(Locale.ROOT), name));
                return false;
            }
        }
        return true;
    }
}
