package dev.entente.domain.lead;

import dev.entente.domain.profile.Ids;
import java.util.UUID;

/** Ids that ascend by one, so that the same decisions make the same ids. */
final class CountingIds implements Ids {

    private long last;

    @Override
    public UUID next() {
        return new UUID(0x7000, ++last);
    }
}
