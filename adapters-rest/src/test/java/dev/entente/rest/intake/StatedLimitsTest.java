package dev.entente.rest.intake;

import static dev.entente.rest.document.Stated.words;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatedLimitsTest {

    @Test
    void of_bodies() {
        assertThat(words("messages, ", ", ")).isEqualTo(BodyLimits.OF_THE_KNOWN.bytes());
        assertThat(words(", ", " gzipped")).isEqualTo(BodyLimits.OF_THE_KNOWN.compressed());
    }
}
