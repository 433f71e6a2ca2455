/** Who a person is: the identities a lead answers to and the traits observed of it. */
@NullMarked
package dev.entente.domain.profile;

import org.jspecify.annotations.NullMarked;
