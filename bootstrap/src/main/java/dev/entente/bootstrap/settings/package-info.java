/** What an operator can set, checked when the application starts. */
@NullMarked
package dev.entente.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
