package dev.entente.domain.missing;

import dev.entente.domain.missing.Change.Example;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.SignalForm;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.Where;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.signal.Details;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signals that a pattern is about, made from what it asks for. */
final class Examples {

    private static final MessageId NONE = new MessageId("example");
    private static final String SOMETHING = "something";

    private final PolicyDay day;

    Examples(PolicyDay day) {
        this.day = day;
    }

    /** Of the first form that one can be made for; empty where a value cannot be made up, as for an expression. */
    Optional<Example> of(SignalPattern pattern) {
        return pattern.forms().stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    private Optional<Example> of(SignalForm form) {
        SignalType type = typeOf(form);
        var properties = new HashMap<String, TraitValue>();
        var context = new HashMap<String, TraitValue>();
        if (form.where() != null && !fill(form.where(), properties, context)) {
            return Optional.empty();
        }
        return Optional.of(new Example(signal(form, type), new Details(new Fields(properties), new Fields(context))));
    }

    private static SignalType typeOf(SignalForm form) {
        if (form.type() != null) {
            return form.type();
        }
        if (form.page() != null) {
            return SignalType.PAGE;
        }
        return form.screen() != null ? SignalType.SCREEN : SignalType.TRACK;
    }

    /** It occurs on the day, so that dates in its details are as old as they are made up to be. */
    private Signal signal(SignalForm form, SignalType type) {
        Instant at = day.startIn(0);
        return new Signal(
                NONE,
                type,
                name(form, type),
                path(form, type),
                literal(form.channel()),
                literal(form.campaign()),
                at,
                at,
                new byte[0]);
    }

    private static @Nullable String name(SignalForm form, SignalType type) {
        return switch (type) {
            case TRACK -> form.event() == null ? SOMETHING : literal(form.event());
            case SCREEN -> form.screen() == null ? SOMETHING : literal(form.screen());
            case PAGE -> form.page() == null || isPath(form.page()) ? null : literal(form.page());
            case IDENTIFY, GROUP, ALIAS -> null;
        };
    }

    private static @Nullable String path(SignalForm form, SignalType type) {
        if (type != SignalType.PAGE) {
            return null;
        }
        return form.page() != null && isPath(form.page()) ? literal(form.page()) : "/" + SOMETHING;
    }

    private static boolean isPath(Glob page) {
        return page.pattern().startsWith("/");
    }

    /** A star stands for nothing, unless nothing were left. */
    private static @Nullable String literal(@Nullable Glob glob) {
        if (glob == null) {
            return null;
        }
        String text = glob.pattern().replace("*", "").replace('?', 'x');
        return text.isEmpty() ? SOMETHING : text;
    }

    private boolean fill(Where where, Map<String, TraitValue> properties, Map<String, TraitValue> context) {
        return switch (where) {
            case Where.Property(String path, var test) -> put(properties, path, ExampleValue.passing(path, test, day));
            case Where.Context(String path, var test) -> put(context, path, ExampleValue.passing(path, test, day));
            case Where.All(List<Where> parts) -> parts.stream().allMatch(part -> fill(part, properties, context));
            case Where.Any(List<Where> parts) -> parts.stream().anyMatch(part -> fill(part, properties, context));
            case Where.Not _ -> true;
        };
    }

    private static boolean put(Map<String, TraitValue> fields, String path, Optional<TraitValue> value) {
        value.ifPresent(found -> fields.putIfAbsent(path, found));
        return value.isPresent();
    }
}
