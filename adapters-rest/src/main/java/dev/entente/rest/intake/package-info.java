/** Signals in over HTTP: the tracking calls that event SDKs make, and the replay of what was rejected. */
@NullMarked
package dev.entente.rest.intake;

import org.jspecify.annotations.NullMarked;
