/** From a draft to the policy in force: all leads are computed under it first, and then switched to it at once. */
@NullMarked
package dev.entente.domain.publishing;

import org.jspecify.annotations.NullMarked;
