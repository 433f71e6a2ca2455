package dev.entente.domain.policy;

/** What {@link PatternIndex} finds by its tables, found without. */
public final class FormByForm {

    private FormByForm() {}

    public static boolean matches(SignalPattern pattern, Sighting sighting) {
        return pattern.forms().stream().anyMatch(form -> form.matches(sighting));
    }
}
