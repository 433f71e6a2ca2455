/** What somebody did: a signal, its name, and when it happened. */
@NullMarked
package dev.entente.domain.signal;

import org.jspecify.annotations.NullMarked;
