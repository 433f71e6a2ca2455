package dev.entente.domain.checking;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.SignalForm;
import dev.entente.domain.policy.Where;
import dev.entente.domain.signal.SignalType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What signals two forms have in common, where that can be shown. */
final class Forms {

    /** What it takes to compare two of them whatever they say. */
    private static final int STEPS_OF_A_PAIR = 20;

    private final Contradiction contradiction;

    Forms(Contradiction contradiction) {
        this.contradiction = contradiction;
    }

    /** Whether a form says only where signals came from or what they carry: a rule on it is a bonus beside others. */
    static boolean isGeneral(SignalForm form) {
        return type(form) == null;
    }

    /** Whether no signal can look like this. */
    boolean isImpossible(SignalForm form) {
        return form.where() != null && contradiction.never(condition(form.where()));
    }

    /** A signal that looks like both, as a person would name it. */
    Optional<String> common(SignalForm one, SignalForm other) {
        boolean apart = isGeneral(one) != isGeneral(other)
                || isApart(type(one), type(other))
                || isApart(one.channel(), other.channel())
                || isApart(one.campaign(), other.campaign())
                || isApart(one.where(), other.where())
                || (isGeneral(one) && !asksForTheSame(one, other));
        return apart ? Optional.empty() : name(one, other);
    }

    private static Optional<String> name(SignalForm one, SignalForm other) {
        if (one.page() != null && other.page() != null && isPath(one.page()) != isPath(other.page())) {
            return Optional.empty();
        }
        return Stream.of(
                        word("", one.event(), other.event()),
                        word("page ", one.page(), other.page()),
                        word("screen ", one.screen(), other.screen()))
                .reduce((a, b) -> a.flatMap(first -> b.map(second -> first + second)))
                .orElseThrow()
                .map(name -> name.isEmpty() ? one.toString() : name);
    }

    /** Empty if no text matches both; without letters if neither is given. */
    private static Optional<String> word(String kind, @Nullable Glob one, @Nullable Glob other) {
        if (one == null || other == null) {
            Glob given = one == null ? other : one;
            return Optional.of(given == null ? "" : kind + given.pattern());
        }
        return Globs.common(one, other).map(text -> kind + text);
    }

    /** How many steps it takes to find what two forms have in common. */
    static int cost(SignalForm one, SignalForm other) {
        return cost(one, other, Globs::cost, Globs::costApart);
    }

    /** How many steps it takes to see whether one form covers the other. */
    static int costCovering(SignalForm wide, SignalForm narrow) {
        return cost(wide, narrow, Globs::costCovering, Globs::costCovering);
    }

    /** @param sources the steps for where signals came from: of these no common text is looked for */
    private static int cost(
            SignalForm one, SignalForm other, ToIntBiFunction<Glob, Glob> names, ToIntBiFunction<Glob, Glob> sources) {
        return STEPS_OF_A_PAIR
                + cost(one.event(), other.event(), names)
                + cost(one.page(), other.page(), names)
                + cost(one.screen(), other.screen(), names)
                + cost(one.channel(), other.channel(), sources)
                + cost(one.campaign(), other.campaign(), sources);
    }

    private static int cost(@Nullable Glob one, @Nullable Glob other, ToIntBiFunction<Glob, Glob> steps) {
        return one == null || other == null ? 1 : steps.applyAsInt(one, other);
    }

    private static boolean isPath(Glob page) {
        return page.pattern().startsWith("/");
    }

    private static boolean asksForTheSame(SignalForm one, SignalForm other) {
        return (one.channel() == null) == (other.channel() == null)
                && (one.campaign() == null) == (other.campaign() == null)
                && (one.where() == null) == (other.where() == null);
    }

    private static boolean isApart(@Nullable SignalType one, @Nullable SignalType other) {
        return one != null && other != null && one != other;
    }

    private static boolean isApart(@Nullable Glob one, @Nullable Glob other) {
        return one != null && other != null && Globs.areApart(one, other);
    }

    private boolean isApart(@Nullable Where one, @Nullable Where other) {
        return one != null && other != null && contradiction.never(condition(one), condition(other));
    }

    /** Whether all that looks like the narrow form can be shown to look like the wide one. */
    static boolean covers(SignalForm wide, SignalForm narrow) {
        return (type(wide) == null || type(wide) == type(narrow))
                && covers(wide.event(), narrow.event())
                && covers(wide.page(), narrow.page())
                && covers(wide.screen(), narrow.screen())
                && covers(wide.channel(), narrow.channel())
                && covers(wide.campaign(), narrow.campaign())
                && (wide.where() == null || Objects.equals(wide.where(), narrow.where()));
    }

    private static boolean covers(@Nullable Glob wide, @Nullable Glob narrow) {
        return wide == null || (narrow != null && isPath(wide) == isPath(narrow) && Globs.covers(wide, narrow));
    }

    static @Nullable SignalType type(SignalForm form) {
        if (form.event() != null) {
            return SignalType.TRACK;
        }
        if (form.page() != null) {
            return SignalType.PAGE;
        }
        return form.screen() != null ? SignalType.SCREEN : form.type();
    }

    /** What is asked of details is like what is asked of traits. */
    private static Condition condition(Where where) {
        return switch (where) {
            case Where.Property(String path, var test) -> new Condition.Trait("property " + path, test);
            case Where.Context(String path, var test) -> new Condition.Trait("context " + path, test);
            case Where.All(List<Where> parts) -> new Condition.All(conditions(parts));
            case Where.Any(List<Where> parts) -> new Condition.Any(conditions(parts));
            case Where.Not(Where part) -> new Condition.Not(condition(part));
        };
    }

    private static List<Condition> conditions(List<Where> parts) {
        return parts.stream().map(Forms::condition).toList();
    }
}
