package dev.entente.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LeadIdTest {

    @Test
    void ids_are_ordered_without_sign_as_postgresql_orders_them() {
        LeadId low = LeadId.of("7fffffff-ffff-ffff-ffff-ffffffffffff");
        LeadId high = LeadId.of("80000000-0000-0000-0000-000000000000");
        assertThat(low).isLessThan(high);
        assertThat(LeadId.of("00000000-0000-0000-7fff-ffffffffffff"))
                .isLessThan(LeadId.of("00000000-0000-0000-8000-000000000000"));
    }

    @Property
    void ids_are_ordered_as_their_texts_are(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        var one = new LeadId(new UUID(a, b));
        var other = new LeadId(new UUID(c, d));
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
    }
}
