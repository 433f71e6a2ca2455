package dev.entente.domain.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which signals something is about.
 *
 * @param forms a signal looks like one of them at least
 */
public record SignalPattern(List<SignalForm> forms) {

    /** Every signal there is. */
    public static final SignalPattern ANY = new SignalPattern(null, null, null, null, null);

    public SignalPattern {
        forms = List.copyOf(forms);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("a pattern has a form at least");
        }
    }

    /** One form, whatever the details are. */
    public SignalPattern(
            @Nullable Glob event,
            @Nullable Glob page,
            @Nullable Glob screen,
            @Nullable Glob channel,
            @Nullable Glob campaign) {
        this(List.of(new SignalForm(null, event, page, screen, channel, campaign, null)));
    }

    /** How a person would name these signals. */
    @Override
    public String toString() {
        return forms.stream().map(SignalForm::toString).collect(Collectors.joining(" or "));
    }
}
