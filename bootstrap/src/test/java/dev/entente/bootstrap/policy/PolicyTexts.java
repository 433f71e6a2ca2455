package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.CheckPolicy;
import dev.entente.domain.checking.Report;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.reading.PolicyReader;
import dev.entente.domain.policy.reading.Reading;
import dev.entente.domain.port.PolicyText.Parsed;
import java.util.List;

/** The way from text to policy. */
public final class PolicyTexts {

    private PolicyTexts() {}

    public static Policy accepted(String text) {
        assertThat(problems(text)).isEmpty();
        return ((Reading.Accepted) read(text)).policy();
    }

    static CompiledPolicy compiled(String text) {
        return CompiledPolicy.compile(1, accepted(text), new JsonPayloadText()::read);
    }

    public static List<Problem> problems(String text) {
        return switch (read(text)) {
            case Reading.Accepted _ -> List.of();
            case Reading.Refused(List<Problem> problems) -> problems;
        };
    }

    static Report check(String text) {
        return new CheckPolicy(new YamlPolicyText(), new LinearPatterns()).check(text);
    }

    /** Of a text that is YAML. */
    static Tree tree(String text) {
        return ((Parsed.Understood) new YamlPolicyText().parse(text)).tree();
    }

    private static Reading read(String text) {
        return switch (new YamlPolicyText().parse(text)) {
            case Parsed.Understood understood -> PolicyReader.read(understood.tree(), new LinearPatterns()::compile);
            case Parsed.NotUnderstood not -> new Reading.Refused(List.of(not.problem()));
        };
    }
}
