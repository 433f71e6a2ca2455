package dev.entente.domain.checking;

import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.SignalForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that count the same signals: it may be meant, so it is only said. Literal names are looked up; patterns are
 * compared with all, up to a number of steps that keeps the largest policies quick.
 */
final class OverlapCheck {

    static final int MOST_STEPS = 20_000_000;

    private record Entry(EngagementRule rule, SignalForm form) {}

    private final Subject subject;
    private final Forms forms;
    private final Findings findings;
    private final Map<String, List<Entry>> literal = new HashMap<>();
    private final List<Entry> wild = new ArrayList<>();
    private final List<Entry> all = new ArrayList<>();
    private final Set<List<String>> told = new HashSet<>();
    private long steps;

    /** @param steps after which no more pairs are compared */
    OverlapCheck(Subject subject, Forms forms, Findings findings, long steps) {
        this.steps = steps;
        this.subject = subject;
        this.forms = forms;
        this.findings = findings;
    }

    void check() {
        for (EngagementRule rule : subject.policy().engagement()) {
            for (SignalForm form : rule.on().forms()) {
                check(new Entry(rule, form));
            }
        }
    }

    private void check(Entry entry) {
        Optional<String> name = literalName(entry.form);
        if (name.isPresent()) {
            compare(entry, literal.getOrDefault(name.get(), List.of()));
            compare(entry, wild);
            literal.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(entry);
        } else {
            compare(entry, all);
            wild.add(entry);
        }
        all.add(entry);
    }

    private static Optional<String> literalName(SignalForm form) {
        Glob name = form.event() != null ? form.event() : form.page() != null ? form.page() : form.screen();
        return name != null && name.isLiteral() ? Optional.of(name.pattern()) : Optional.empty();
    }

    private void compare(Entry entry, List<Entry> others) {
        for (Entry other : others) {
            steps -= Forms.cost(other.form, entry.form);
            if (findings.areMany(Flaw.COUNTED_TWICE) || steps < 0) {
                return;
            }
            if (!other.rule.name().equals(entry.rule.name())) {
                forms.common(other.form, entry.form).ifPresent(signal -> tell(other, entry, signal));
            }
        }
    }

    private void tell(Entry one, Entry other, String signal) {
        if (told.add(List.of(one.rule.name(), other.rule.name()))) {
            findings.add(
                    Flaw.COUNTED_TWICE,
                    subject.rule(other.rule.name()).nearest("on"),
                    "'%s' (%s) and '%s' (%s) count the same signals, for example %s."
                            .formatted(one.rule.name(), one.form, other.rule.name(), other.form, signal));
        }
    }
}
