/** What a lead, a signal, a policy, a score and a handoff is. Pure functions, and every port. */
@NullMarked
package dev.entente.domain;

import org.jspecify.annotations.NullMarked;
