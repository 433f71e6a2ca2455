/** The use cases: load, let the domain decide, commit. */
@NullMarked
package dev.entente.application;

import org.jspecify.annotations.NullMarked;
