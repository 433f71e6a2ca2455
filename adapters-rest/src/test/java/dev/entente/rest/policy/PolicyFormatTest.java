package dev.entente.rest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/yaml                                    | YAML",
                "text/yaml                                           | YAML",
                "text/x-yaml; charset=utf-8                          | YAML",
                "application/x-yaml, */*                             | YAML",
                "application/yaml, application/json                  | YAML",
                "application/yaml;q=0.5, application/json;q=0.4      | YAML",
                "application/yaml;q=0.5, application/json;q=0.6      | JSON",
                "application/yaml;q=0                                | JSON",
                "*/*                                                 | JSON",
                "application/*                                       | JSON",
                "text/html, application/xml                          | JSON",
                "application/yaml;q=none                             | JSON"
            })
    void yaml_is_for_who_names_it_and_does_not_rather_have_json(String accept, PolicyFormat format) {
        assertThat(PolicyFormat.accepted(accept)).isEqualTo(format);
    }

    @Test
    void who_says_nothing_gets_json() {
        assertThat(PolicyFormat.accepted(null)).isEqualTo(PolicyFormat.JSON);
        assertThat(PolicyFormat.accepted("")).isEqualTo(PolicyFormat.JSON);
    }
}
