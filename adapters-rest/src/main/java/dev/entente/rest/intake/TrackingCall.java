package dev.entente.rest.intake;

import dev.entente.domain.access.Scope;
import dev.entente.domain.signal.SignalType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls of the Segment HTTP tracking API, with the short paths of its browser SDK. */
enum TrackingCall {
    TRACK(SignalType.TRACK, "/v1/track", "/v1/t"),
    IDENTIFY(SignalType.IDENTIFY, "/v1/identify", "/v1/i"),
    PAGE(SignalType.PAGE, "/v1/page", "/v1/p"),
    SCREEN(SignalType.SCREEN, "/v1/screen", "/v1/s"),
    GROUP(SignalType.GROUP, "/v1/group", "/v1/g"),
    ALIAS(SignalType.ALIAS, "/v1/alias", "/v1/a"),
    BATCH(null, "/v1/batch", "/v1/b");

    /** Declared here, since these calls are no handlers that could carry an annotation. */
    static final List<Scope> OPEN_TO = List.of(Scope.WRITE_ONLY);

    private static final Map<String, TrackingCall> BY_PATH = Arrays.stream(values())
            .flatMap(call -> Stream.of(call.path, call.shortPath).map(path -> Map.entry(path, call)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final @Nullable SignalType type;
    private final String path;
    private final String shortPath;

    TrackingCall(@Nullable SignalType type, String path, String shortPath) {
        this.type = type;
        this.path = path;
        this.shortPath = shortPath;
    }

    static @Nullable TrackingCall at(String path) {
        return BY_PATH.get(path);
    }

    static Set<String> paths() {
        return BY_PATH.keySet();
    }

    /** The type of a message that names none; null for a batch. */
    @Nullable SignalType type() {
        return type;
    }
}
