package dev.entente.rest.tracking;

import static dev.entente.rest.document.Stated.at;
import static dev.entente.rest.document.Stated.words;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatedLimitsTest {

    @Test
    void of_batches_and_names() {
        assertThat(at("/components/requestBodies/Batch/content/application~1json/schema/properties/batch/maxItems"))
                .isEqualTo(EnvelopeReader.MAX_MESSAGES);
        assertThat(words("At most ", " messages, ")).isEqualTo(EnvelopeReader.MAX_MESSAGES);
        assertThat(words("or takes more than ", ", is not looked at")).isEqualTo(SharedContext.MAX_BYTES);
        assertThat(words("Of a track, at most ", " characters")).isEqualTo(MessageInterpreter.MAX_TEXT_LENGTH);
        assertThat(words("Of a page or screen, at most ", " characters")).isEqualTo(MessageInterpreter.MAX_TEXT_LENGTH);
    }
}
