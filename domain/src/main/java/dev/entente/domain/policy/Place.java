package dev.entente.domain.policy;

/** Where something stands in a policy's text, both from 1. */
public record Place(int line, int column) {

    @Override
    public String toString() {
        return "line %d, column %d".formatted(line, column);
    }
}
