package dev.entente.domain.lifecycle;

/** Who or what moved a lead. */
public sealed interface Actor {

    /** The policy's verdict. */
    record Policy() implements Actor {}

    /** @param name as the caller gave it, 1 to 255 characters */
    record Person(String name) implements Actor {

        public Person {
            if (name.isBlank() || name.length() > 255) {
                throw new IllegalArgumentException("who did it is named in 1 to 255 characters, not " + name.length());
            }
        }
    }

    /** Two leads became one, and the survivor keeps the further stage. */
    record Joining() implements Actor {}
}
