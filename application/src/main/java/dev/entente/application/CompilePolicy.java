package dev.entente.application;

import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicySource;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.reading.PolicyReader;
import dev.entente.domain.policy.reading.Reading;
import dev.entente.domain.port.Patterns;
import dev.entente.domain.port.PayloadText;
import dev.entente.domain.port.PolicyText;
import java.util.List;
import java.util.stream.Collectors;

/** From a policy's text to the policy in force. */
public final class CompilePolicy {

    private final PolicyText language;
    private final Patterns patterns;
    private final PayloadText payloads;

    public CompilePolicy(PolicyText language, Patterns patterns, PayloadText payloads) {
        this.language = language;
        this.patterns = patterns;
        this.payloads = payloads;
    }

    /**
     * Compiles a version.
     *
     * @throws UnreadablePolicy with every problem found
     */
    public CompiledPolicy compile(PolicySource source) {
        return CompiledPolicy.compile(source.version(), read(source.text()), payloads::read);
    }

    private Policy read(String text) {
        return switch (language.parse(text)) {
            case PolicyText.Parsed.NotUnderstood(Problem problem) -> throw new UnreadablePolicy(List.of(problem));
            case PolicyText.Parsed.Understood(var tree) ->
                switch (PolicyReader.read(tree, patterns::compile)) {
                    case Reading.Accepted(Policy policy) -> policy;
                    case Reading.Refused(List<Problem> problems) -> throw new UnreadablePolicy(problems);
                };
        };
    }

    /** A policy text with errors in it. */
    public static final class UnreadablePolicy extends RuntimeException {

        private final transient List<Problem> problems;

        UnreadablePolicy(List<Problem> problems) {
            super(problems.stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining("\n", "the policy has errors:\n", "")));
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }
}
