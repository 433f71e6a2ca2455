package dev.entente.domain.profile;

import static dev.entente.domain.Signals.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstTouchTest {

    private static final FirstTouch ADS = new FirstTouch("cpc", NOON);
    private static final FirstTouch MAIL = new FirstTouch("email", NOON.plusSeconds(1));

    @Test
    void the_earliest_touch_is_the_first_whatever_order_they_come_in() {
        assertThat(FirstTouch.earlier(ADS, MAIL)).isEqualTo(ADS);
        assertThat(FirstTouch.earlier(MAIL, ADS)).isEqualTo(ADS);
    }

    @Test
    void of_two_at_once_the_same_is_first_in_either_order() {
        var other = new FirstTouch("email", NOON);
        assertThat(FirstTouch.earlier(ADS, other)).isEqualTo(FirstTouch.earlier(other, ADS));
    }

    @Test
    void any_touch_comes_before_none() {
        assertThat(FirstTouch.earlier(null, ADS)).isEqualTo(ADS);
        assertThat(FirstTouch.earlier(ADS, null)).isEqualTo(ADS);
        assertThat(FirstTouch.earlier(null, null)).isNull();
    }
}
