/** One half of a cycle. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.domain.chicken;

import org.jspecify.annotations.NullMarked;
