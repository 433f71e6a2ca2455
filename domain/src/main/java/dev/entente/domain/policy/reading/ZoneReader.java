package dev.entente.domain.policy.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The time zone whose calendar days count. */
final class ZoneReader {

    private static final int LONGEST = 64;

    private ZoneReader() {}

    static Optional<ZoneId> read(Node node) {
        return node.text(LONGEST).flatMap(name -> {
            try {
                return Optional.of(ZoneId.of(name));
            } catch (DateTimeException unknown) {
                return node.refuse(
                        Flaw.UNKNOWN_VALUE,
                        "No time zone is called %s.".formatted(Words.quoted(name)),
                        meant(name).orElse(null));
            }
        });
    }

    /** People name the place alone, {@code Berlin}; the database names its continent too. */
    private static Optional<String> meant(String name) {
        Set<String> zones = ZoneId.getAvailableZoneIds();
        String place = "/" + name.replace(' ', '_').toLowerCase(Locale.ROOT);
        return zones.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(place))
                .min(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(Spelling.nearest(name, zones)));
    }
}
