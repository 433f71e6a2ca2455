package dev.entente.domain.policy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The most that groups can reach, in the order of their names, which is that of their lines. */
public final class GroupLimits {

    /** The place of a group that has no limit. */
    public static final int NONE = -1;

    /** @param name of the group */
    public record Limit(String name, Points most) {}

    private final Map<String, Points> byName;
    private final List<Limit> limits;

    /** By the number of a rule the place of its group, so that what it earns is added up where it belongs. */
    private final int[] ofRules;

    GroupLimits(Map<String, Points> byName) {
        this(byName, Stream.empty());
    }

    private GroupLimits(Map<String, Points> byName, Stream<String> groups) {
        this.byName = Collections.unmodifiableMap(new TreeMap<>(byName));
        limits = this.byName.entrySet().stream()
                .map(limit -> new Limit(limit.getKey(), limit.getValue()))
                .toList();
        var places = new HashMap<String, Integer>();
        limits.forEach(limit -> places.put(limit.name(), places.size()));
        ofRules = groups.mapToInt(group -> places.getOrDefault(group, NONE)).toArray();
    }

    /** @param groups one for each rule, by its number */
    GroupLimits of(Stream<String> groups) {
        return new GroupLimits(byName, groups);
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

    /** The place of the group that a rule belongs to, or {@link #NONE}. */
    public int placeOf(int rule) {
        return ofRules[rule];
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
