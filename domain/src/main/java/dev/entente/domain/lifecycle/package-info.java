/** Where a lead stands and why it moves: stages, legal moves, and the decision that makes an MQL. */
@NullMarked
package dev.entente.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
