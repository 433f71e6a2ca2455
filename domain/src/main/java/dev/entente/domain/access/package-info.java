/** Who may call: API keys and the callers they stand for. */
@NullMarked
package dev.entente.domain.access;

import org.jspecify.annotations.NullMarked;
