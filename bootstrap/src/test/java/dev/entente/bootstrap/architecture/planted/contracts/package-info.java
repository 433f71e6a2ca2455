/** What nothing but tests may know. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.contracts;

import org.jspecify.annotations.NullMarked;
