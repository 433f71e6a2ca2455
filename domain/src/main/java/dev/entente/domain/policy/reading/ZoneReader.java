package dev.entente.domain.policy.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The time zone whose calendar days count. */
final class ZoneReader {

    private static final int LONGEST = 64;

    private ZoneReader() {}

    static Optional<ZoneId> read(Node node) {
        return node.text(LONGEST).flatMap(name -> {
            try {
                return Optional.of(ZoneId.of(name));
            } catch (DateTimeException unknown) {
                return refuse(node, name, meant(name).orElse(null));
            }
        });
    }

    private static Optional<ZoneId> refuse(Node node, String name, @Nullable String meant) {
        String form = meant == null ? "; a zone is written Area/City, as in Europe/Berlin" : "";
        return node.refuse(
                Flaw.UNKNOWN_VALUE, "No time zone is called %s%s.".formatted(Words.quoted(name), form), meant);
    }

    /** People name the place alone, {@code Berlin}, or write it in their own language, {@code Europe/Roma}. */
    private static Optional<String> meant(String name) {
        String written = name.replace(' ', '_').replace('\\', '/').toLowerCase(Locale.ROOT);
        return only(zone -> zone.equals(written))
                .or(() -> only(zone -> zone.endsWith("/" + written)))
                .or(() -> written.contains("/") ? only(zone -> isNear(written, zone)) : Optional.empty());
    }

    /** With the area right and a slip in the city, or the other way round: another place is never just as near. */
    private static boolean isNear(String written, String zone) {
        return Spelling.isSlip(written.replace('/', '.'), zone.replace('/', '.'));
    }

    /** The one zone of these, of which others may be former names; none if they are of several clocks. */
    private static Optional<String> only(Predicate<String> which) {
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> which.test(zone.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.naturalOrder())
                .toList();
        long clocks = zones.stream()
                .map(zone -> ZoneId.of(zone).getRules())
                .distinct()
                .count();
        return clocks == 1 ? Optional.of(zones.getFirst()) : Optional.empty();
    }
}
