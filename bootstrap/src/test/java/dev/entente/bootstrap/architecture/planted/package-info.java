/**
 * A house in miniature whose classes break the rules on purpose: each must be reported by the rule it was planted for.
 */
@NullMarked
package dev.entente.bootstrap.architecture.planted;

import org.jspecify.annotations.NullMarked;
