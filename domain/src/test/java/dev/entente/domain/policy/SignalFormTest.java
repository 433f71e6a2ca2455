package dev.entente.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.signal.SignalType;
import org.junit.jupiter.api.Test;

class SignalFormTest {

    private static final Glob SALE = new Glob("Sale", false);

    @Test
    void a_form_is_called_by_the_most_telling_of_what_it_asks_for() {
        assertThat(new SignalForm(null, SALE, null, null, SALE, null, null)).hasToString("Sale");
        assertThat(new SignalForm(null, null, new Glob("/sale*", false), null, SALE, null, null))
                .hasToString("page /sale*");
        assertThat(new SignalForm(null, null, null, SALE, SALE, null, null)).hasToString("screen Sale");
        assertThat(new SignalForm(null, null, null, null, SALE, SALE, null)).hasToString("channel Sale");
        assertThat(new SignalForm(null, null, null, null, null, SALE, null)).hasToString("campaign Sale");
        assertThat(new SignalForm(SignalType.IDENTIFY, null, null, null, null, null, null))
                .hasToString("identify");
        assertThat(new SignalForm(null, null, null, null, null, null, null)).hasToString("any signal");
    }
}
