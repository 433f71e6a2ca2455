/** Our own POSTs can be sent again: with an {@code Idempotency-Key}, a request is done once and answered the same. */
@NullMarked
package dev.entente.rest.repeat;

import org.jspecify.annotations.NullMarked;
