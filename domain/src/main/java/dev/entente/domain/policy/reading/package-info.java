/** From the tree of a policy's text to the policy: every problem at once, each at its place. */
@NullMarked
package dev.entente.domain.policy.reading;

import org.jspecify.annotations.NullMarked;
