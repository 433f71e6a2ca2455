/** The first start: a tenant, its policy, and a key to come in with. */
@NullMarked
package dev.entente.bootstrap.first;

import org.jspecify.annotations.NullMarked;
