package dev.entente.domain.missing;

import dev.entente.domain.missing.Leaves.Leaf;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.profile.TraitValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What could be learned of a lead. A trait that is known is what it is: nobody can be asked to become another. */
final class TraitChanges {

    private final Supposition lead;
    private final List<Condition.Trait> tests;

    TraitChanges(Supposition lead) {
        this.lead = lead;
        this.tests = new Leaves(lead.policy().policy())
                .all()
                .map(Leaf::condition)
                .filter(Condition.Trait.class::isInstance)
                .map(Condition.Trait.class::cast)
                .toList();
    }

    /** Each trait with each value that tells it apart from the others. */
    List<Change> all() {
        Set<List<Object>> seen = new HashSet<>();
        return new Leaves(lead.policy().policy())
                .all()
                .map(this::change)
                .flatMap(Optional::stream)
                .filter(change -> seen.add(List.of(change.name(), answers(change))))
                .limit(Catalogue.MOST_TRIED)
                .map(Change.class::cast)
                .toList();
    }

    private Optional<Change.Trait> change(Leaf leaf) {
        return leaf.condition() instanceof Condition.Trait asked && isUnknown(asked.trait())
                ? value(leaf, asked.trait(), asked.test())
                        .map(value -> new Change.Trait(asked.trait(), asked.test(), value))
                : Optional.empty();
    }

    private boolean isUnknown(String name) {
        return new Condition.Trait(name, new TraitTest.Absent()).holds(lead.facts(), lead.day());
    }

    /** That something is missing speaks against a lead until it is known. */
    private Optional<TraitValue> value(Leaf leaf, String name, TraitTest test) {
        if (leaf.wanted()) {
            return ExampleValue.passing(name, test, lead.day());
        }
        return test instanceof TraitTest.Absent ? Optional.of(ExampleValue.known(name)) : Optional.empty();
    }

    /** What every test of the trait says of the value: two values of which all say the same are one. */
    private List<Boolean> answers(Change.Trait change) {
        return tests.stream()
                .filter(asked -> asked.trait().equals(change.name()))
                .map(asked -> asked.test().passes(change.value(), lead.day()))
                .toList();
    }
}
