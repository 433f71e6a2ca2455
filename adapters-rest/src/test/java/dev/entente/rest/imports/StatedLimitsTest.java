package dev.entente.rest.imports;

import static dev.entente.rest.document.Stated.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.rest.json.TraitReader;
import org.junit.jupiter.api.Test;

class StatedLimitsTest {

    @Test
    void of_files() {
        assertThat(words("a row of ", ", ")).isEqualTo(RowSplitter.MAX_ROW_BYTES);
        assertThat(words("MiB, ", " columns")).isEqualTo(Header.MAX_COLUMNS);
        assertThat(words("a cell of ", " characters")).isEqualTo(TraitReader.MAX_TEXT_LENGTH);
        assertThat(words("a mapping of ", ".")).isEqualTo(Reception.MAX_MAPPING_BYTES);
    }
}
