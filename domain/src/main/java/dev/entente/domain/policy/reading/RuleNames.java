package dev.entente.domain.policy.reading;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names and groups of the rules read so far. A name is what an explanation calls a rule, so it is given once. */
final class RuleNames {

    private static final int LONGEST = 100;

    private final UniqueNames names = new UniqueNames("rule", LONGEST);
    private final Set<String> groups = new TreeSet<>();
    private boolean all;

    /** @param all whether every rule is read */
    RuleNames(boolean all) {
        this.all = all;
    }

    Optional<String> name(Fields rule) {
        return rule.require("rule").flatMap(names::read);
    }

    /** A rule without a group is a group of its own. */
    Optional<String> group(Fields rule, Optional<String> name) {
        Optional<String> group =
                rule.get("group").isEmpty() ? name : rule.get("group").flatMap(node -> node.text(LONGEST));
        group.ifPresent(groups::add);
        all &= group.isPresent() && !rule.isDoubtful("group");
        return group;
    }

    /** Whether it can be told that no rule has this group. */
    boolean isNoGroup(String name) {
        return all && !groups.contains(name);
    }

    Set<String> groups() {
        return groups;
    }
}
