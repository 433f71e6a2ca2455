package dev.entente.domain;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Where a lead may stand when time passes. */
public final class Standings {

    public static final Standing LEAD = Standing.fresh(Instant.EPOCH);
    private static final Standing HELD = LEAD.moved(Stage.MQL, Instant.EPOCH, 0);

    /** Made by the policy. */
    public static final Standing MQL = HELD.warmed();

    private Standings() {}

    /** Rests end between the days, on a half hour. */
    public static Arbitrary<Standing> standings(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Duration halfAnHour = Duration.ofMinutes(30);
        return Arbitraries.of(
                LEAD,
                HELD,
                MQL,
                MQL.moved(Stage.LEAD, hour.minus(Duration.ofDays(5)), 0),
                MQL.moved(Stage.RECYCLED, hour.minus(Duration.ofDays(12)).plus(halfAnHour), 20),
                MQL.moved(Stage.RECYCLED, hour.minus(Duration.ofDays(18)).minus(halfAnHour), 20),
                MQL.moved(Stage.SAL, Instant.EPOCH, 0));
    }
}
