/** The agreement as text and as rules: read, checked and compiled once per version. */
@NullMarked
package dev.entente.domain.policy;

import org.jspecify.annotations.NullMarked;
