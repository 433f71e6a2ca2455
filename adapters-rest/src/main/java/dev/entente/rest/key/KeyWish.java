package dev.entente.rest.key;

import dev.entente.domain.access.Grant;
import dev.entente.domain.access.KeyRotation;

/** What is asked for. */
sealed interface KeyWish {

    record Another(Grant grant) implements KeyWish {}

    record InPlaceOf(KeyRotation rotation) implements KeyWish {}
}
