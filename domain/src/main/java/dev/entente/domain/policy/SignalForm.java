package dev.entente.domain.policy;

import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What signals look like: all that is given must match. Names are compared with their case, as event names are in the
 * SDKs; channel and campaign without.
 *
 * @param event the name of a track
 * @param page the path of a page if it starts with a slash, else its name
 * @param screen the name of a screen
 * @param where of its details, which are read only if all else matches
 */
public record SignalForm(
        @Nullable SignalType type,
        @Nullable Glob event,
        @Nullable Glob page,
        @Nullable Glob screen,
        @Nullable Glob channel,
        @Nullable Glob campaign,
        @Nullable Where where) {

    boolean matches(Sighting sighting) {
        return matchesOutside(sighting.signal()) && (where == null || sighting.meets(where));
    }

    /** Whether a signal of that type can look so. */
    boolean isOf(SignalType given) {
        return (type == null || type == given)
                && (event == null || given == SignalType.TRACK)
                && (page == null || given == SignalType.PAGE)
                && (screen == null || given == SignalType.SCREEN);
    }

    /** What the name must look like, or of a page the path; with its case. */
    Optional<Glob> name() {
        @Nullable Glob path = page != null && page.pattern().startsWith("/") ? page : null;
        return Optional.ofNullable(event).or(() -> Optional.ofNullable(screen)).or(() -> Optional.ofNullable(path));
    }

    private boolean matchesOutside(Signal signal) {
        return (type == null || type == signal.type())
                && (event == null || isNamed(signal, SignalType.TRACK, event))
                && (page == null || isPage(signal, page))
                && (screen == null || isNamed(signal, SignalType.SCREEN, screen))
                && (channel == null || isText(signal.channel(), channel))
                && (campaign == null || isText(signal.campaign(), campaign));
    }

    private static boolean isNamed(Signal signal, SignalType type, Glob name) {
        return signal.type() == type && isText(signal.name(), name);
    }

    private static boolean isPage(Signal signal, Glob page) {
        return signal.type() == SignalType.PAGE
                && isText(page.pattern().startsWith("/") ? signal.path() : signal.name(), page);
    }

    private static boolean isText(@Nullable String text, Glob pattern) {
        return text != null && pattern.matches(text);
    }

    /** How a person would name these signals. */
    @Override
    public String toString() {
        String outside = outside();
        return where == null ? outside : outside + " where " + where;
    }

    private String outside() {
        if (event != null) {
            return event.pattern();
        }
        if (page != null) {
            return "page " + page.pattern();
        }
        if (screen != null) {
            return "screen " + screen.pattern();
        }
        if (channel != null) {
            return "channel " + channel.pattern();
        }
        if (campaign != null) {
            return "campaign " + campaign.pattern();
        }
        return type == null ? "any signal" : type.name().toLowerCase(Locale.ROOT);
    }
}
