/** The language policies are written in, and the policy that a new tenant starts with. */
@NullMarked
package dev.entente.bootstrap.policy;

import org.jspecify.annotations.NullMarked;
