package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.CheckPolicy;
import dev.entente.domain.checking.Finding;
import dev.entente.domain.checking.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What others' scoring tools let people say, said in a policy of ours, each with examples that come out as theirs do.
 */
class FamiliarPoliciesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"hubspot", "account-engagement", "marketo", "activecampaign", "dynamics", "segment", "amplitude"
            })
    void a_model_from_elsewhere_is_read_and_comes_out_as_it_does_there(String name) {
        var check = new CheckPolicy(new YamlPolicyText(), new LinearPatterns());

        assertThat(check.check(text(name)).findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::problem)
                .isEmpty();
    }

    private static String text(String name) {
        String place = "/policies/from-elsewhere/" + name + ".yaml";
        try (InputStream text = Objects.requireNonNull(FamiliarPoliciesTest.class.getResourceAsStream(place), place)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
