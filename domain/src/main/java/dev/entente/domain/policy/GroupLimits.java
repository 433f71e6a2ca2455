package dev.entente.domain.policy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The most that groups can reach, in the order of their names, which is that of their lines. */
public final class GroupLimits {

    /** The place of a group that has no limit. */
    public static final int NONE = -1;

    /** @param name of the group */
    public record Limit(String name, Points most) {}

    private final Map<String, Points> byName;
    private final List<Limit> limits;

    /** So that what each rule earns is added up where it belongs, and no group looks through all rules. */
    private final Map<String, Integer> places = new HashMap<>();

    GroupLimits(Map<String, Points> byName) {
        this.byName = Collections.unmodifiableMap(new TreeMap<>(byName));
        limits = this.byName.entrySet().stream()
                .map(limit -> new Limit(limit.getKey(), limit.getValue()))
                .toList();
        limits.forEach(limit -> places.put(limit.name(), places.size()));
    }

    public Map<String, Points> asMap() {
        return byName;
    }

    public int size() {
        return limits.size();
    }

    public Limit at(int place) {
        return limits.get(place);
    }

    /** The place of a group, or {@link #NONE}. */
    public int placeOf(String name) {
        return places.getOrDefault(name, NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupLimits that && byName.equals(that.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
