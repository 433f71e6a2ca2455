package dev.entente.domain.policy.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** The time zone whose calendar days count. */
final class ZoneReader {

    private static final int LONGEST = 64;

    private ZoneReader() {}

    static Optional<ZoneId> read(Node node) {
        return node.text(LONGEST).flatMap(name -> {
            try {
                return Optional.of(ZoneId.of(name));
            } catch (DateTimeException unknown) {
                return node.unknown("time zone", name, ZoneId.getAvailableZoneIds());
            }
        });
    }
}
