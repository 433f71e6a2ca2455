/**
 * The complete list of what can be plugged in. Ports never throw synchronously and never return null; absence is an
 * {@link java.util.Optional}, failure a failed stage.
 */
@NullMarked
package dev.entente.domain.port;

import org.jspecify.annotations.NullMarked;
