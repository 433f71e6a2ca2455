/** Previews of policies, their publication, and moves that were left pending. */
@NullMarked
package dev.entente.rest.publishing;

import org.jspecify.annotations.NullMarked;
