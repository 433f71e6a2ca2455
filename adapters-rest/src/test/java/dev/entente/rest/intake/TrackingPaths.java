package dev.entente.rest.intake;

import dev.entente.domain.access.Scope;
import java.util.List;
import java.util.Set;

/** Where tracking calls are served: they are no handlers that Spring could list. */
public final class TrackingPaths {

    public static final List<Scope> OPEN_TO = TrackingCall.OPEN_TO;

    private TrackingPaths() {}

    public static Set<String> all() {
        return TrackingCall.paths();
    }
}
