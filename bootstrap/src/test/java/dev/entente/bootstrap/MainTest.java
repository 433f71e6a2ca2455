package dev.entente.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MainTest {

    private static final int JAVA_17 = 61;

    @Test
    void is_compiled_for_the_oldest_java_that_can_open_the_jar() throws Exception {
        try (var file = new DataInputStream(Objects.requireNonNull(Main.class.getResourceAsStream("Main.class")))) {
            file.skipNBytes(Integer.BYTES + Short.BYTES);
            assertThat(file.readUnsignedShort()).isEqualTo(JAVA_17);
        }
    }
}
