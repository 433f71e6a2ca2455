package dev.entente.persistence.codec;

import dev.entente.domain.lifecycle.Actor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who moved a lead, as two columns.
 *
 * @param kind {@code policy}, {@code person} or {@code joining}
 * @param name of the person, null for the others
 */
public record ActorColumns(String kind, @Nullable String name) {

    public static ActorColumns of(Actor actor) {
        return switch (actor) {
            case Actor.Policy() -> new ActorColumns("policy", null);
            case Actor.Person(var name) -> new ActorColumns("person", name);
            case Actor.Joining() -> new ActorColumns("joining", null);
        };
    }

    public Actor actor() {
        return switch (kind) {
            case "policy" -> new Actor.Policy();
            case "person" -> new Actor.Person(Objects.requireNonNull(name));
            case "joining" -> new Actor.Joining();
            default -> throw new IllegalArgumentException("an actor is a policy, a person or joining, not " + kind);
        };
    }
}
