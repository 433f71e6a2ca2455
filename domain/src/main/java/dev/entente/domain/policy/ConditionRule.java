package dev.entente.domain.policy;

/** Points, once, while something is true of somebody: who it is, or what it did. */
public record ConditionRule(String name, String group, Condition when, Points points) {

    ConditionRule numbered(Tallies tallies) {
        return new ConditionRule(name, group, when.numbered(tallies), points);
    }
}
