package dev.entente.domain.policy;

/** Who is never to be handed over, and why. */
public record Disqualifier(Condition when, String reason) {

    Disqualifier numbered(Tallies tallies) {
        return new Disqualifier(when.numbered(tallies), reason);
    }
}
