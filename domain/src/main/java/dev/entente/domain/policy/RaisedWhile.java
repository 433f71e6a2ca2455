package dev.entente.domain.policy;

/**
 * A hand that is raised while something is true of a lead: a gate beside the points, without a signal of its own.
 *
 * @param name as explanations call it
 */
public record RaisedWhile(String name, Condition when) {

    RaisedWhile numbered(Tallies tallies) {
        return new RaisedWhile(name, when.numbered(tallies));
    }
}
