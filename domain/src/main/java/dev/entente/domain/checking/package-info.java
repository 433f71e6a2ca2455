/** What is wrong with a policy before anybody trusts it, and what changes from one to the next. */
@NullMarked
package dev.entente.domain.checking;

import org.jspecify.annotations.NullMarked;
